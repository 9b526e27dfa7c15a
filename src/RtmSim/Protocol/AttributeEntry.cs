using System.Text;

namespace RtmSim.Protocol;

/// <summary>A key with its value, as an app gives it or as the service keeps it.</summary>
/// <param name="Key">The key, 1 to 32 bytes .</param>
/// <param name="Value">The value, 1 byte to 8 KB (A-13, S-42).</param>
/// <param name="ChangedBy">Who wrote it last; only channels tell (K-07).</param>
/// <param name="ChangedAtMs">When, in Unix milliseconds of the service (K-07).</param>
internal sealed record AttributeEntry(
    string Key, string Value, string ChangedBy = "", long ChangedAtMs = 0)
{
    /// <summary>What counts against the total: key and value in UTF-8.</summary>
    public int SizeBytes => Encoding.UTF8.GetByteCount(Key) + Encoding.UTF8.GetByteCount(Value);

    public override string ToString() => $"{Key}={Value}";
}
