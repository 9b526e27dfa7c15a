using NodaTime;
using RtmSim.Protocol;
using RtmSim.Scenarios.Exploring.Runs;

namespace RtmSim.Scenarios.Exploring.Actions;

/// <summary>What the service does to a user.</summary>
internal enum SanctionWord
{
    Ban,
    Unban,
    Kick,
}

/// <summary>The service bans or kicks a user.</summary>
internal sealed record SanctionAction(int User, SanctionWord What) : UserAction(User)
{
    public override string Word => OptionMembers.Kebab(What.ToString());

    public override bool IsFault => What != SanctionWord.Unban;

    internal override void Perform(RunWorld world)
    {
        ServiceControl service = world.Simulation.Service;
        (string id, string appId) = (world.UserAt(User).Id, world.UserAt(User).AppId);
        switch (What)
        {
            case SanctionWord.Ban:
                service.Ban(id, appId);
                world.ToHeal(Word, (id, appId), () => service.Unban(id, appId));
                break;
            case SanctionWord.Unban:
                service.Unban(id, appId);
                break;
            default:
                service.Kick(id, appId);
                break;
        }
    }
}

/// <summary>What becomes of answers.</summary>
internal enum AnswerWord
{
    FailNext,
    LoseNext,
    SlowAnswers,
}

/// <summary>The service refuses a call, loses an answer, or is slow.</summary>
/// <param name="User">Whose calls.</param>
/// <param name="What">What becomes of them.</param>
/// <param name="Operation">The kind of call; null for all, with slow answers.</param>
/// <param name="Code">What a call is refused with.</param>
/// <param name="By">How much later.</param>
internal sealed record AnswerAction(
    int User, AnswerWord What, Operation? Operation, int Code, Duration By)
    : UserAction(User)
{
    public override string Word => OptionMembers.Kebab(What.ToString());

    public override bool IsFault => true;

    internal override void Perform(RunWorld world)
    {
        (ServiceControl service, string id) =
            (world.Simulation.Service, world.UserAt(User).Id);
        switch (What)
        {
            case AnswerWord.FailNext:
                service.FailNext(Operation!.Value, Code, id);
                break;
            case AnswerWord.LoseNext:
                service.LoseNext(Operation!.Value, id);
                break;
            default:
                service.SlowAnswers(By, Operation, id);
                world.ToHeal(
                    Word, (Operation, id),
                    () => service.SlowAnswers(Duration.Zero, Operation, id));
                break;
        }
    }
}

/// <summary>The service goes away, for a time or until it is told otherwise.</summary>
/// <param name="Lasting">How long; null until the end of the outage is a step.</param>
internal sealed record OutageAction(Duration? Lasting) : GeneratedAction
{
    public override string Word => "outage";

    public override bool IsFault => true;

    internal override void Perform(RunWorld world)
    {
        if (Lasting is { } lasting)
        {
            world.Simulation.Service.Outage(lasting);
        }
        else
        {
            world.Simulation.Service.Outage();
            world.ToHeal(Word, Word, world.Simulation.Service.EndOutage);
        }
    }
}

/// <summary>The service is back.</summary>
internal sealed record EndOutageAction : GeneratedAction
{
    public override string Word => "end-outage";

    internal override void Perform(RunWorld world) => world.Simulation.Service.EndOutage();
}

/// <summary>What is changed of a project.</summary>
internal enum ProjectWord
{
    SetCertificate,
    TakeCertificate,
    DisableRtm,
    EnableRtm,
    DenyToken,
}

/// <summary>A change of a user's project.</summary>
internal sealed record ProjectAction(int User, ProjectWord What) : UserAction(User)
{
    public override string Word => What switch
    {
        ProjectWord.SetCertificate or ProjectWord.TakeCertificate => "set-certificate",
        ProjectWord.DenyToken => "deny-token",
        _ => "set-rtm",
    };

    public override bool IsFault => What is ProjectWord.DisableRtm or ProjectWord.DenyToken;

    internal override void Perform(RunWorld world)
    {
        string appId = world.UserAt(User).AppId;
        switch (What)
        {
            case ProjectWord.SetCertificate:
                world.SetCertificate(appId, true);

                // Who has no valid token is let in again, as if its app had renewed it.
                world.ToHeal(Word, appId, () => world.SetCertificate(appId, false));
                break;
            case ProjectWord.TakeCertificate:
                world.SetCertificate(appId, false);
                break;
            case ProjectWord.DisableRtm:
                world.Simulation.Service.SetRtmEnabled(appId, false);
                world.ToHeal(
                    Word, appId, () => world.Simulation.Service.SetRtmEnabled(appId, true));
                break;
            case ProjectWord.EnableRtm:
                world.Simulation.Service.SetRtmEnabled(appId, true);
                break;
            case ProjectWord.DenyToken when world.LastTokenOf(User) is { } token:
                world.Simulation.Service.DenyToken(appId, token);
                break;
        }
    }
}
