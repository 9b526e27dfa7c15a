using System.Collections.Generic;

namespace RtmSim.Service;

/// <summary>Who is banned, and from which project; null stands for all projects (S-26).</summary>
internal sealed class Bans
{
    private readonly List<(string UserId, string? AppId)> _bans = new();

    public void Add(string userId, string? appId)
    {
        if (!_bans.Contains((userId, appId)))
        {
            _bans.Add((userId, appId));
        }
    }

    /// <summary>Without a project, all bans of the user are lifted.</summary>
    public void Lift(string userId, string? appId) => _bans.RemoveAll(
        ban => ban.UserId == userId && (appId is null || ban.AppId == appId));

    public bool Hold(string userId, string appId) => _bans.Exists(
        ban => ban.UserId == userId && (ban.AppId is null || ban.AppId == appId));
}
