using System;
using System.Globalization;

namespace RtmSim.Protocol;

/// <summary>
/// Media IDs: <c>rtmsim-media-</c> and sixteen digits that count the uploads of a simulation, so
/// that the same run gives the same IDs. Anything else is malformed (M-05, S-57).
/// </summary>
internal static class MediaIds
{
    private const string Prefix = "rtmsim-media-";
    private const int Digits = 16;

    public static string Of(long number) =>
        Prefix + number.ToString("D16", CultureInfo.InvariantCulture);

    public static bool IsWellFormed(string? mediaId)
    {
        if (mediaId is null || mediaId.Length != Prefix.Length + Digits
            || !mediaId.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (char c in mediaId.AsSpan(Prefix.Length))
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
