using System.Collections.Generic;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>The projects of a run, and what tokens they have issued by now.</summary>
internal sealed class CSharpProjects
{
    private readonly GeneratedRun _run;
    private readonly List<string> _certified = new();
    private readonly List<string> _issuedTo = new();

    public CSharpProjects(GeneratedRun run) => _run = run;

    /// <summary>The App ID of a user; that of an app under test is the test's own.</summary>
    public string AppIdOf(ScenarioUser user) => _run.HasApp ? "AppId" : Text(user.AppId);

    public void SetCertificate(ScenarioUser user, bool has)
    {
        _certified.Remove(user.AppId);
        if (has)
        {
            _certified.Add(user.AppId);
        }
    }

    /// <summary>Whether a token was issued for a user by now.</summary>
    public bool HasIssuedTo(ScenarioUser user) => _issuedTo.Contains(user.Name);

    /// <summary>The variable with the token that was issued last for a user.</summary>
    public static string TokenOf(ScenarioUser user) => user.Name + "Token";

    /// <summary>What a user presents; no token where the project cannot issue any.</summary>
    public string Token(ScenarioUser user, TokenChoice token)
    {
        if (token.Text is not null)
        {
            return Text(token.Text);
        }

        if (!_certified.Contains(user.AppId))
        {
            return Text(string.Empty);
        }

        _issuedTo.Add(user.Name);
        return $"{TokenOf(user)} = sim.Service.IssueToken({AppIdOf(user)}, {Text(user.Id)}, "
            + $"new TokenOptions {{ Version = TokenVersion.{token.Version}, "
            + $"IssuedAt = sim.Now + {Time(user.Clock)}, Lifetime = {Time(token.Lifetime)} }})";
    }
}
