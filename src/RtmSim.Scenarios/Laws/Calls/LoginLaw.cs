using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;
using static System.FormattableString;

namespace RtmSim.Scenarios.Laws.Calls;

/// <summary>
/// Who is not logged in is refused with 102, and nobody else is. It says nothing where options have
/// refusals called back, or calls taken during a login.
/// </summary>
internal sealed class LoginLaw : Judge
{
    public static readonly Law Law = new(
        "logged-in-or-102",
        "Calls of the service are taken from users who are logged in, and from no others.",
        new[] { "D-12", "D-13", "S-20" }, judgesRecordings: false,
        subject => new LoginLaw(subject));

    private readonly bool _isSilent;

    private LoginLaw(Subject subject) => _isSilent = subject.HasOddRefusals
        || subject.Settings.Changes("acceptCallsWhileConnecting");

    public override ulong Wants => Acts.Of(Act.Returned);

    public override void See(Observation seen)
    {
        if (_isSilent || seen.Call is not { } call
            || seen.Who!.IsEnded || !IsOfService(call.Operation)
            || (seen.Who.IsIos && seen.Who.Misses(call.Operation)))
        {
            return;
        }

        bool isLoggedIn = call.State >= ConnectionState.Connected && !call.IsLoggingOut;
        if (call.IsTaken && !isLoggedIn)
        {
            Report(
                $"{seen.Event.Name} of {seen.Name} was taken, who is {Words(call)}.",
                call.Sequence, seen.Sequence);
        }

        bool isRefused = call.Returned == Codes.NotLoggedIn
            || (call.IsToldInside && call.Code == Codes.NotLoggedIn);
        if (isRefused && isLoggedIn)
        {
            Report(
                Invariant($"{seen.Event.Name} of {seen.Name} was refused with 102, ")
                    + $"who is {Words(call)}.",
                call.Sequence, seen.Sequence);
        }
    }

    private static bool IsOfService(Operation operation) =>
        operation is >= Operation.SendPeerMessage and <= Operation.DownloadToMemory;

    private static string Words(Called call) => call.IsLoggingOut
        ? "logging out"
        : call.State.ToString().ToLowerInvariant();
}
