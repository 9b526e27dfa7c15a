using System;
using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;
using RtmSim.Service.Tokens;

namespace RtmSim.Scenarios.Laws.Connection;

/// <summary>When tokens end, by what stands in them.</summary>
internal sealed class TokenEnds
{
    private const uint LongestLife = 24 * 3600;

    private readonly bool _honoursPrivilege;
    private readonly Dictionary<string, long?> _known = new(StringComparer.Ordinal);

    public TokenEnds(RunSettings settings) => _honoursPrivilege =
        settings.Text("options.service.privilege006Expiry") is null;

    /// <summary>
    /// The moment from which on a token has expired; null if it cannot be read, or is none to log
    /// in with.
    /// </summary>
    public long? Of(string? token)
    {
        if (token is null)
        {
            return null;
        }

        if (!_known.TryGetValue(token, out long? end))
        {
            end = TokenCheck.Read(token, out _) is { } content ? EndIn(content) : null;
            _known.Add(token, end);
        }

        return end;
    }

    private long? EndIn(TokenContent content)
    {
        if (content.End is { } said)
        {
            uint? privilege = TokenPrivilege.Last(
                content.Privileges, AccessToken006.LoginPrivilege);
            bool isLimited = _honoursPrivilege && privilege is > 0;
            uint end = isLimited ? Math.Min(said, privilege!.Value) : said;
            return privilege is null ? null : end * Moments.Second;
        }

        foreach (TokenService service in content.Services)
        {
            if (service.Type == AccessToken007.RtmService)
            {
                uint? privilege = TokenPrivilege.Last(
                    service.Privileges, AccessToken007.LoginPrivilege);
                uint life = Math.Min(content.Life ?? 0, LongestLife);
                uint least = privilege is > 0 ? Math.Min(life, privilege.Value) : life;
                return privilege is null
                    ? null
                    : ((content.IssuedAt ?? 0) + (long)least) * Moments.Second;
            }
        }

        return null;
    }
}
