using System.Collections.Generic;
using NodaTime;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>
/// Roughly where a user is by now: enough to draw calls that mostly make sense. The simulation
/// alone knows it exactly.
/// </summary>
internal sealed class UserModel
{
    public UserModel(int place, ScenarioUser user)
    {
        Place = place;
        User = user;
    }

    /// <summary>The user's place in the run.</summary>
    public int Place { get; }

    public ScenarioUser User { get; }

    /// <summary>Whether it is the app under test.</summary>
    public bool IsApp => User.Face == GeneratedRun.AppFace;

    /// <summary>Whether it has called Login and not Logout.</summary>
    public bool HasLoggedIn { get; set; }

    /// <summary>When the login is through, if nothing is in its way.</summary>
    public Duration OnlineAt { get; set; }

    /// <summary>Whether its process is gone, or its client disposed.</summary>
    public bool IsGone { get; set; }

    public bool IsBanned { get; set; }

    /// <summary>Whether its link is cut or held.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>The channels it has joined.</summary>
    public List<string> Joined { get; } = new();

    /// <summary>Whether it has made an invitation.</summary>
    public bool HasMadeCall { get; set; }

    /// <summary>Whether somebody has called it.</summary>
    public bool HasBeenCalled { get; set; }

    /// <summary>The names of its transfers.</summary>
    public List<string> Transfers { get; } = new();

    public bool IsOnline(Duration now) => HasLoggedIn && !IsGone && now >= OnlineAt;

    /// <summary>Its session is over.</summary>
    public void End()
    {
        HasLoggedIn = false;
        Joined.Clear();
    }
}
