using System;
using System.Text;

namespace RtmSim.Client;

/// <summary>
/// Which user and channel IDs are valid, and which tokens look like one.
/// </summary>
internal static class Ids
{
    private const string Punctuation = " !#$%&()+-:;<=.>?@[]^_{}|~,";

    public static bool IsValid(string? id, ClientOptions options) =>
        IsValid(id, Limits.MaxIdBytes, options);

    public static bool IsValidChannel(string? id, ClientOptions options) =>
        IsValid(id, options.MaxChannelIdBytes, options);

    /// <summary>32 bytes of anything (S-08).</summary>
    public static bool IsValidApp(string appId, ClientOptions options) =>
        !options.StrictAppId || Encoding.UTF8.GetByteCount(appId) == Limits.AppIdBytes;

    /// <summary>No token at all, or one that has the App ID in its place (S-17).</summary>
    public static bool IsTokenFormed(string? token, string appId, ClientOptions options)
    {
        const int prefixLength = 3;
        return !options.TokenFormCheck
            || string.IsNullOrEmpty(token)
            || token == appId
            || token!.StartsWith("007", StringComparison.Ordinal)
            || (token.Length >= prefixLength + appId.Length
                && string.CompareOrdinal(token, prefixLength, appId, 0, appId.Length) == 0);
    }

    private static bool IsValid(string? id, int maxBytes, ClientOptions options)
    {
        // All valid characters are one byte each, so that the length in characters will do.
        if (string.IsNullOrEmpty(id) || id == "null" || id!.Length > maxBytes)
        {
            return false;
        }

        foreach (char c in id)
        {
            bool valid = c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
                || Punctuation.IndexOf(c) >= 0
                || (c == '`' && options.AllowBacktickInIds);
            if (!valid)
            {
                return false;
            }
        }

        return true;
    }
}
