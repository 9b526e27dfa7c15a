using NodaTime;
using RtmSim.Protocol;
using RtmSim.Scenarios.Language;

namespace RtmSim.Scenarios.Steps;

/// <summary>What becomes of calls at the service, and the service going away.</summary>
internal static class AnswerSteps
{
    private static readonly Argument<ScenarioUser> Whose = new(
        "user", ArgumentTypes.User, "whose call; anybody's if left out");

    private static readonly Argument<Operation> Meant = new(
        "operation", ArgumentTypes.Name<Operation>(), "the kind of call", isRequired: true);

    private static readonly Argument<Operation> MeantOrAll = new(
        "operation", ArgumentTypes.Name<Operation>(), "the kind of call; all if left out");

    private static readonly Argument<int> Code = new(
        "code", ArgumentTypes.Int, "the number to answer with", isRequired: true);

    private static readonly Argument<Duration> By = new(
        "by", ArgumentTypes.Duration, "how much later; 0s for as ever", isRequired: true);

    private static readonly Argument<Duration> Lasting = new(
        "lasting", ArgumentTypes.Duration, "how long; until end-outage if left out");

    public static readonly StepKind FailNext = new(
        "fail-next",
        "answers the next such call with a code",
        new ArgumentSet(Meant, Code, Whose),
        (world, values) => world.Simulation.Service.FailNext(
            values.Get(Meant), values.Get(Code), IdOf(values)));

    public static readonly StepKind LoseNext = new(
        "lose-next",
        "loses the answer to the next such call, which takes effect",
        new ArgumentSet(Meant, Whose),
        (world, values) => world.Simulation.Service.LoseNext(values.Get(Meant), IdOf(values)));

    public static readonly StepKind SlowAnswers = new(
        "slow-answers",
        "works on calls so much later",
        new ArgumentSet(By, MeantOrAll, Whose),
        (world, values) => world.Simulation.Service.SlowAnswers(
            values.Get(By), values.Find(MeantOrAll), IdOf(values)));

    public static readonly StepKind Outage = new(
        "outage",
        "the service goes away",
        new ArgumentSet(Lasting) { Main = Lasting },
        (world, values) =>
        {
            if (values.Find(Lasting) is { } lasting)
            {
                world.Simulation.Service.Outage(lasting);
            }
            else
            {
                world.Simulation.Service.Outage();
            }
        });

    public static readonly StepKind EndOutage = new(
        "end-outage",
        "the service is back",
        new ArgumentSet(),
        (world, _) => world.Simulation.Service.EndOutage());

    private static string? IdOf(ArgumentValues values) => values.Get(Whose, null)?.Id;
}
