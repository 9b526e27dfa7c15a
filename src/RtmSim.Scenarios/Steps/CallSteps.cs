using NodaTime;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using static RtmSim.Scenarios.Steps.StepArguments;

namespace RtmSim.Scenarios.Steps;

/// <summary>Call invitations. Of several, the last one that fits is meant.</summary>
internal static class CallSteps
{
    private const int LongestBytes = 64 * 1024;

    private static readonly Argument<ScenarioUser> To = new(
        "to", ArgumentTypes.User, "the callee, by the name under users");

    private static readonly Argument<string> PeerId = new(
        "peerId", ArgumentTypes.Text, "the callee, by any user ID");

    private static readonly Argument<ScenarioUser> From = new(
        "from", ArgumentTypes.User, "the caller; any if left out");

    private static readonly Argument<string> Content = new(
        "content", ArgumentTypes.Text, "what the invitation says, which also tells it apart");

    private static readonly Argument<long> ContentBytes = new(
        "contentBytes", ArgumentTypes.Whole(0, LongestBytes), "a content of so many bytes");

    private static readonly Argument<string> ChannelId = new(
        "channelId", ArgumentTypes.Text, "the channel ID that goes with it");

    private static readonly Argument<string> Response = new(
        "response", ArgumentTypes.Text, "what the callee answers");

    private static readonly Argument<long> ResponseBytes = new(
        "responseBytes", ArgumentTypes.Whole(0, LongestBytes), "a response of so many bytes");

    private static readonly Argument<Duration> Ring = new(
        "ring", ArgumentTypes.Duration, "how long a call rings before; 0 if left out");

    private static readonly ArgumentSet New = new(
        User, To, PeerId, Content, ContentBytes, ChannelId)
    {
        Choices = new[]
        {
            Choice.ExactlyOne(To, PeerId),
            Choice.AtMostOne(Content, ContentBytes),
        },
    };

    private static readonly ArgumentSet Own = new(User, To, PeerId, Content)
    {
        Main = User,
        Choices = new[] { Choice.AtMostOne(To, PeerId) },
    };

    private static readonly ArgumentSet Received = new(
        User, From, Content, Response, ResponseBytes)
    {
        Main = User,
        Choices = new[] { Choice.AtMostOne(Response, ResponseBytes) },
    };

    private static readonly ArgumentSet Behaviour = new(User, Ring, Response) { Main = User };

    public static readonly StepKind Create = new(
        "new-call",
        "calls CreateLocalCallInvitation and sets what it says",
        New,
        (world, values) => NewCall(world, values));

    public static readonly StepKind Call = new(
        "call",
        "makes an invitation and calls SendLocalInvitation",
        New,
        (world, values) =>
        {
            NewCall(world, values);
            world[values.Get(User)].SendCall(new CallChoice(null, null));
        });

    public static readonly StepKind Send = new(
        "send-call",
        "calls SendLocalInvitation for an invitation that was made before",
        Own,
        (world, values) => world[values.Get(User)].SendCall(OwnCall(values)));

    public static readonly StepKind Cancel = new(
        "cancel-call",
        "calls CancelLocalInvitation",
        Own,
        (world, values) => world[values.Get(User)].CancelCall(OwnCall(values)));

    public static readonly StepKind Accept = new(
        "accept-call",
        "calls AcceptRemoteInvitation",
        Received,
        (world, values) => world[values.Get(User)].AcceptCall(
            ReceivedCall(values), Answer(values)));

    public static readonly StepKind Refuse = new(
        "refuse-call",
        "calls RefuseRemoteInvitation",
        Received,
        (world, values) => world[values.Get(User)].RefuseCall(
            ReceivedCall(values), Answer(values)));

    public static readonly StepKind Release = new(
        "release-call",
        "disposes the invitation objects that the user has",
        UserAlone,
        (world, values) => world[values.Get(User)].ReleaseCalls());

    public static readonly StepKind Answers = new(
        "answers-calls",
        "from now on the user accepts each call",
        Behaviour,
        (world, values) => world[values.Get(User)].WhenCalled(
            values.Get(Ring, Duration.Zero),
            actor => actor.AcceptCall(new CallChoice(null, null), Answer(values))));

    public static readonly StepKind Refuses = new(
        "refuses-calls",
        "from now on the user refuses each call",
        Behaviour,
        (world, values) => world[values.Get(User)].WhenCalled(
            values.Get(Ring, Duration.Zero),
            actor => actor.RefuseCall(new CallChoice(null, null), Answer(values))));

    public static readonly StepKind Ignores = new(
        "ignores-calls",
        "from now on the user lets each call ring, as at first",
        UserAlone,
        (world, values) => world[values.Get(User)].WhenCalled(Duration.Zero, null));

    public static readonly StepKind Leaves = new(
        "leaves-during-calls",
        "from now on the user logs out while a call rings",
        new ArgumentSet(User, Ring) { Main = User },
        (world, values) => world[values.Get(User)].WhenCalled(
            values.Get(Ring, Duration.Zero),
            actor =>
            {
                if (actor.IsRinging)
                {
                    actor.Logout();
                }
            }));

    private static void NewCall(StepWorld world, ArgumentValues values)
    {
        string content = values.Has(ContentBytes)
            ? new string('x', (int)values.Get(ContentBytes))
            : values.Get(Content, string.Empty);
        world[values.Get(User)].NewCall(
            values.Has(To) ? values.Get(To).Id : values.Get(PeerId),
            content,
            values.Get(ChannelId, string.Empty));
    }

    private static CallChoice OwnCall(ArgumentValues values) => new(
        values.Has(To) ? values.Get(To).Id : values.Get(PeerId, null),
        values.Get(Content, null));

    private static CallChoice ReceivedCall(ArgumentValues values) => new(
        values.Has(From) ? values.Get(From).Id : null, values.Get(Content, null));

    private static string Answer(ArgumentValues values) => values.Has(ResponseBytes)
        ? new string('x', (int)values.Get(ResponseBytes))
        : values.Get(Response, string.Empty);
}
