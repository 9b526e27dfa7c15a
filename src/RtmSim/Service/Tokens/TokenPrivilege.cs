using System.Collections.Generic;

namespace RtmSim.Service.Tokens;

/// <summary>An entry of a token's map of privileges.</summary>
/// <param name="Key">Which privilege.</param>
/// <param name="Expiry">
/// Its end: a Unix second in 006, seconds after issue in 007; 0 for none of its own.
/// </param>
internal readonly record struct TokenPrivilege(ushort Key, uint Expiry)
{
    /// <summary>The expiry of a privilege; of several entries the last counts.</summary>
    public static uint? Last(IReadOnlyList<TokenPrivilege> privileges, ushort key)
    {
        uint? expiry = null;
        foreach (TokenPrivilege privilege in privileges)
        {
            expiry = privilege.Key == key ? privilege.Expiry : expiry;
        }

        return expiry;
    }
}
