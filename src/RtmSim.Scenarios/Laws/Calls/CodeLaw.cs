using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Calls;

/// <summary>
/// Numbers of results belong to what was called; what the calling thread finds is returned and
/// not called back, and rate limits and time-outs are called back and not returned.
/// </summary>
internal sealed class CodeLaw : Judge
{
    public static readonly Law Law = new(
        "codes-of-the-family",
        "Results and return values carry numbers of what was called, each in its own place.",
        new[] { "C-09", "E-15", "F-14", "G-08", "J-08", "N-02", "P-06", "Q-03", "S-03", "PR-15" },
        judgesRecordings: true, subject => new CodeLaw(subject));

    private readonly Subject _subject;
    private readonly bool _mayTellNoLogin;

    private CodeLaw(Subject subject)
    {
        _subject = subject;
        _mayTellNoLogin = subject.Settings.Is("options.client.pendingAtLogout", "not-logged-in");
    }

    public override ulong Wants => Acts.Of(Act.Result, Act.Returned);

    public override void See(Observation seen)
    {
        if (seen.Operation is not { } operation)
        {
            return;
        }

        if (seen.Act == Act.Result)
        {
            CheckNumber(seen, operation);
            CheckTold(seen, operation);
        }
        else if (seen.Act == Act.Returned)
        {
            CheckNumber(seen, operation);
            CheckReturned(seen, operation);
        }
    }

    private void CheckNumber(Observation seen, Operation operation)
    {
        bool isKnown = seen.Code is >= 0 and var code && code <= Codes.Highest(operation);
        bool isCommon = seen.Code is Codes.NotInitialized
            || (seen.Code == Codes.NotLoggedIn && !Codes.KnowsNoLogin(operation))
            || (seen.Code == Codes.NullPointer && seen.Act == Act.Returned);
        if (!isKnown && !isCommon)
        {
            Report(
                Invariant($"{seen.Event.Name} of {seen.Name} carries {seen.Code}, ")
                    + $"which {operation} never ends in.",
                seen.Sequence);
        }
    }

    private void CheckTold(Observation seen, Operation operation)
    {
        bool isLocal = seen.Code == Codes.NotInitialized
            || (seen.Code == Codes.NotLoggedIn && operation != Operation.Logout
                && !_mayTellNoLogin);
        if (isLocal && !_subject.HasOddRefusals && seen.Call is not { IsToldInside: true })
        {
            Report(
                Invariant($"{seen.Event.Name} of {seen.Name} calls {seen.Code} back, ")
                    + "which the call alone tells.",
                seen.Sequence);
        }
    }

    private void CheckReturned(Observation seen, Operation operation)
    {
        if (seen.Event.Code is not null
            && (seen.Code == Codes.TooOften(operation) || seen.Code == Codes.Timeout(operation))
            && !MeansSomethingElse(operation, seen.Code))
        {
            Report(
                Invariant($"{seen.Event.Name} of {seen.Name} returns {seen.Code}, ")
                    + "which a callback alone tells.",
                seen.Sequence);
        }
    }

    /// <summary>Of no family a number stands for a refusal and for one of these.</summary>
    private static bool MeansSomethingElse(Operation operation, long code) =>
        operation >= Operation.UploadFile || code < 0;
}
