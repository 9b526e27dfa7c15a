using System;
using System.Security.Cryptography;
using System.Text;

namespace RtmSim.Service.Tokens;

/// <summary>What both formats of tokens are made of.</summary>
internal static class TokenBytes
{
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Hmac(byte[] key, byte[] data)
    {
        using HMACSHA256 hmac = new(key);
        return hmac.ComputeHash(data);
    }

    /// <summary>The bytes behind a prefix in base64, or null. White space is not taken.</summary>
    public static byte[]? FromBase64(string token, int prefixLength)
    {
        string text = token.Substring(prefixLength);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return null;
            }
        }

        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length)
            ? bytes.AsSpan(0, length).ToArray()
            : null;
    }
}
