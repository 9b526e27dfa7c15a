using System;
using System.Text;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// Which user and channel IDs are valid, and which tokens look like one.
/// </summary>
internal sealed class Ids
{
    private const string Punctuation = " !#$%&()+-:;<=.>?@[]^_{}|~,";

    private readonly ClientOptions _options;
    private readonly BoundaryLog _boundaries;
    private readonly Sdk _sdk;

    public Ids(ClientOptions options, BoundaryLog boundaries, Sdk sdk)
    {
        _options = options;
        _boundaries = boundaries;
        _sdk = sdk;
    }

    public bool IsValid(string? id) => IsValid(id, Boundaries.UserId, Limits.MaxIdBytes);

    public bool IsValidChannel(string? id) =>
        IsValid(id, Boundaries.ChannelId, _options.MaxChannelIdBytes);

    /// <summary>32 bytes of anything; on iOS as many characters (S-08, B-05).</summary>
    public bool IsValidApp(string appId)
    {
        int length = _sdk == Sdk.Ios ? appId.Length : Encoding.UTF8.GetByteCount(appId);
        return !_options.StrictAppId || length == Limits.AppIdBytes;
    }

    /// <summary>No token at all, or one that has the App ID in its place (S-17).</summary>
    public bool IsTokenFormed(string? token, string appId)
    {
        const int prefixLength = 3;
        return !_options.TokenFormCheck
            || string.IsNullOrEmpty(token)
            || token == appId
            || token!.StartsWith("007", StringComparison.Ordinal)
            || (token.Length >= prefixLength + appId.Length
                && string.CompareOrdinal(token, prefixLength, appId, 0, appId.Length) == 0);
    }

    private bool IsValid(string? id, Boundary boundary, int maxBytes)
    {
        // All valid characters are one byte each, so that the length in characters will do.
        if (string.IsNullOrEmpty(id) || id == "null" || (id == "nil" && _sdk == Sdk.Ios)
            || !_boundaries.Allows(boundary, id!.Length, maxBytes))
        {
            return false;
        }

        foreach (char c in id)
        {
            bool valid = c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
                || Punctuation.IndexOf(c) >= 0
                || (c == '`' && _options.AllowBacktickInIds);
            if (!valid)
            {
                return false;
            }
        }

        return true;
    }
}
