using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>Logins, logouts, tokens, and what becomes of processes.</summary>
internal static class SessionSources
{
    private static readonly Duration LoginTime = Duration.FromMilliseconds(250);

    public static readonly ActionSource[] All =
    {
        new(ExploreFeatures.None, LoginWeight, (draft, user) => Login(draft, user)),
        ActionSource.When(
            ExploreFeatures.None, 1, user => user.HasLoggedIn,
            (draft, user) => Logout(draft, user)),
        ActionSource.Online(
            ExploreFeatures.Tokens, 2,
            (draft, user) =>
            {
                draft.Mark(10);
                return new RenewAction(user.Place, Token(draft));
            }),
        ActionSource.Always(
            ExploreFeatures.Tokens, 1,
            (draft, user) => new ProjectAction(user.Place, draft.Draw.Of(
                ProjectWord.SetCertificate, ProjectWord.SetCertificate,
                ProjectWord.TakeCertificate, ProjectWord.DenyToken))),
        ActionSource.Always(
            ExploreFeatures.ServiceFaults, 1,
            (draft, user) => new ProjectAction(user.Place, draft.Draw.Of(
                ProjectWord.DisableRtm, ProjectWord.EnableRtm))),
        ActionSource.Always(
            ExploreFeatures.Processes, 1,
            (draft, user) => End(draft, user, draft.Draw.Of(PlainWord.Dispose, PlainWord.Crash))),
        ActionSource.When(
            ExploreFeatures.Processes, 1, user => user.IsGone,
            (_, user) =>
            {
                user.End();
                user.IsGone = false;
                return new PlainAction(user.Place, PlainWord.Restart);
            }),
        ActionSource.Always(
            ExploreFeatures.Processes, 1,
            (draft, user) => new SlowCallbacksAction(
                user.Place, Duration.FromMilliseconds(draft.Draw.Of(0, 1, 100, 3000)))),
        ActionSource.Online(
            ExploreFeatures.PeerMessages, 1,
            (_, user) => new PlainAction(user.Place, PlainWord.Echoes)),
        ActionSource.Always(
            ExploreFeatures.Boundaries, 1,
            (draft, user) => new SettingAction(
                user.Place,
                draft.Draw.Of(
                    SettingWord.SetLogFile, SettingWord.SetLogFilter, SettingWord.SetLogSize,
                    SettingWord.SetParameters),
                draft.Draw.Of(-1, 0, 15, 511, 512, 1_048_577))),
    };

    /// <summary>What a login or renewal presents: often a token good for a while.</summary>
    public static TokenChoice Token(RunDraft draft)
    {
        Draw draw = draft.Draw;
        if (!draft.Swarm.Has(ExploreFeatures.Tokens))
        {
            return draft.IsOdd ? new TokenChoice("no token") : TokenChoice.None;
        }

        if (draft.IsOdd)
        {
            return draw.Of(TokenChoice.None, new TokenChoice("no token"));
        }

        int seconds = draw.Of(1, 5, 30, 86_400);
        draft.Mark(seconds, seconds + 1);
        return new TokenChoice(
            null,
            Duration.FromSeconds(seconds),
            draw.Of(TokenVersion.V006, TokenVersion.V007));
    }

    private static int LoginWeight(RunDraft draft, UserModel user) =>
        user.IsGone || user.HasLoggedIn ? 2 : 60;

    /// <summary>A login, with the token that goes with it.</summary>
    public static LoginAction Login(RunDraft draft, UserModel user)
    {
        draft.Mark(12, 1, 0.25);
        if (!user.HasLoggedIn)
        {
            user.HasLoggedIn = true;
            user.OnlineAt = draft.Now + LoginTime;
        }

        return new LoginAction(
            user.Place, Token(draft), draft.IsOdd ? OddArguments.Id(draft.Draw) : null);
    }

    private static PlainAction Logout(RunDraft draft, UserModel user)
    {
        draft.Mark(0.5, 120);
        user.End();
        return new PlainAction(user.Place, PlainWord.Logout);
    }

    private static PlainAction End(RunDraft draft, UserModel user, PlainWord how)
    {
        draft.Mark(6, 30);
        user.End();
        user.IsGone = true;
        return new PlainAction(user.Place, how);
    }
}
