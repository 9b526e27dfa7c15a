using System;
using System.Collections.Generic;

namespace RtmSim.Service.Tokens;

/// <summary>
/// Reads the little-endian fields of tokens. It never runs over the end: what is not there makes
/// every later answer false, since a token can hold anything.
/// </summary>
internal ref struct TokenReader
{
    private ReadOnlySpan<byte> _rest;

    public TokenReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public bool TryUInt16(out ushort value)
    {
        bool there = TryTake(2, out ReadOnlySpan<byte> bytes);
        value = there ? (ushort)(bytes[0] | (bytes[1] << 8)) : (ushort)0;
        return there;
    }

    public bool TryUInt32(out uint value)
    {
        bool there = TryTake(4, out ReadOnlySpan<byte> bytes);
        value = there
            ? bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16) | ((uint)bytes[3] << 24)
            : 0;
        return there;
    }

    /// <summary>A text, as its bytes, behind its length.</summary>
    public bool TryText(out ReadOnlySpan<byte> text)
    {
        text = default;
        return TryUInt16(out ushort length) && TryTake(length, out text);
    }

    /// <summary>Privileges with their expiries, in the order of the token.</summary>
    public bool TryPrivileges(out IReadOnlyList<TokenPrivilege> privileges)
    {
        List<TokenPrivilege> read = new();
        privileges = read;
        if (!TryUInt16(out ushort count))
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!TryUInt16(out ushort key) || !TryUInt32(out uint expiry))
            {
                return false;
            }

            read.Add(new TokenPrivilege(key, expiry));
        }

        return true;
    }

    private bool TryTake(int length, out ReadOnlySpan<byte> taken)
    {
        if (_rest.Length < length)
        {
            taken = default;
            _rest = default;
            return false;
        }

        taken = _rest.Slice(0, length);
        _rest = _rest.Slice(length);
        return true;
    }
}
