using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Reading;

namespace RtmSim.Scenarios.Recording;

/// <summary>The steps for each control of network, service, users and files.</summary>
internal static class ControlTable
{
    private static readonly Dictionary<string, Func<RecordedCall, IEnumerable<RecordedStep>>>
        Steps = new(StringComparer.Ordinal)
        {
            ["files.add"] = call => One(AddFile(call)),
            ["files.remove"] = call => One(Path(call, "remove-file")),
            ["files.protect"] = call => One(Path(call, "protect-file")),
            ["network.cut"] = call => OnLink(call, "cut", Way),
            ["network.restore"] = call => OnLink(call, "restore", (_, step) => step),
            ["network.clog"] = call => OnLink(call, "clog", Way),
            ["network.unclog"] = call => OnLink(call, "unclog", (_, step) => step),
            ["network.latency"] = call => OnLink(
                call, "set-latency", (of, step) => Way(of, step.With("latency", Time(of)))),
            ["network.jitter"] = call => OnLink(
                call, "set-jitter", (of, step) => Way(of, step.With("jitter", Time(of)))),
            ["network.loss"] = call => OnLink(
                call, "set-loss", (of, step) => Way(of, step.With("loss", Loss(of)))),
            ["network.bandwidth"] = call => OnLink(
                call, "set-bandwidth", (of, step) => Way(of, step.With(
                    "bandwidth", YamlValue.Number(of.Number("bytesPerSecond"))))),
            ["network.cut pair"] = call => One(new RecordedStep("partition")
                .With("group", YamlValue.List(call.Texts("users")))
                .With("others", YamlValue.List(call.Texts("others")))),
            ["network.restore pair"] = call => OnPairs(call, "restore-pair"),
            ["network.latency pair"] = call => OnPairs(call, "delay-pair")
                .Select(step => step.With("latency", Time(call))),
            ["users.crash"] = call => One(call.Step("crash")),
            ["users.limits"] = _ => Array.Empty<RecordedStep>(),
            ["users.restart"] = _ => Array.Empty<RecordedStep>(),
            ["users.slow callbacks"] = call =>
                One(call.Step("slow-callbacks").With("each", Time(call))),
            ["service.ban"] = call => One(OnUser(call, "ban")),
            ["service.unban"] = call => One(OnUser(call, "unban")),
            ["service.kick"] = call => One(OnUser(call, "kick")),
            ["service.register"] = call =>
                One(new RecordedStep("register-app").With("appId", call.Text("appId"), true)),
            ["service.fail next"] = call => One(OnOperation(call, "fail-next")
                .With("code", YamlValue.Number(call.Number("code")))),
            ["service.lose next"] = call => One(OnOperation(call, "lose-next")),
            ["service.slow answers"] = call => One(SlowAnswers(call)),
            ["service.outage"] = _ => One(new RecordedStep("outage")),
            ["service.outage over"] = _ => One(new RecordedStep("end-outage")),
            ["service.user attribute"] = call => One(Attribute(call, "user")),
            ["service.channel attribute"] = call => One(Attribute(call, "by")),
            ["service.deposit"] = call => One(
                new RecordedStep("deposit").With("user", Named(call, call.Text("to")).Name)
                    .With("from", call.Text("from"), true).With("text", call.Text("text"), true)),
            ["service.certificate"] = call => One(Certificate(call)),
            ["service.rtm"] = call => One(OfProject(call, "set-rtm")
                .With("enabled", YamlValue.Flag(call.Flag("enabled")))),
            ["service.deny token"] = call => One(DenyToken(call)),
            ["service.legacy"] = call => One(call.Event.Client is null
                ? OnUser(call, "legacy")
                : call.Step("legacy")),
        };

    /// <summary>The controls, by the names that traces have.</summary>
    public static IEnumerable<string> Names => Steps.Keys.OrderBy(
        name => name, StringComparer.Ordinal);

    /// <summary>The steps for a control; none for one that follows from what is recorded.</summary>
    /// <exception cref="RecordingException">Files have no word for it.</exception>
    public static IEnumerable<RecordedStep> Of(RecordedCall call) => Steps.TryGetValue(
        call.Event.Name, out Func<RecordedCall, IEnumerable<RecordedStep>>? steps)
        ? steps(call)
        : throw new RecordingException(
            $"scenario files have no step for {call.Event.Name}, done in\n{call.Event}");

    private static RecordedStep[] One(RecordedStep step) => new[] { step };

    /// <summary>Of a file only its size matters to anybody, and an image's pixels.</summary>
    private static RecordedStep AddFile(RecordedCall call)
    {
        RecordedStep step = Path(call, "add-file");
        if (call.Number("width") > 0)
        {
            step.With("image", call.Text("image"))
                .With("width", YamlValue.Number(call.Number("width")))
                .With("height", YamlValue.Number(call.Number("height")));
        }

        return step.With("bytes", YamlValue.Number(call.Number("size")));
    }

    private static RecordedStep Path(RecordedCall call, string word) =>
        new RecordedStep(word).With("path", call.Text("path"), true);

    /// <summary>A link is one client's, or that of all clients of some users.</summary>
    private static IEnumerable<RecordedStep> OnLink(
        RecordedCall call, string word, Func<RecordedCall, RecordedStep, RecordedStep> more) =>
        call.Event.Client is not null
            ? One(more(call, call.Step(word)))
            : call.Texts("users").Select(id => more(
                call, new RecordedStep(word).With("userId", id, true)));

    private static RecordedStep Way(RecordedCall call, RecordedStep step) =>
        step.With("direction", call.Text("direction"), call.Has("direction"));

    private static string Time(RecordedCall call) =>
        Durations.Text(Duration.FromTicks(call.Number("ticks")));

    private static string Loss(RecordedCall call) =>
        (call.Number("perMillion") / 1_000_000m).ToString(
            "0.######", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<RecordedStep> OnPairs(RecordedCall call, string word) => call
        .Texts("users")
        .SelectMany(one => call.Texts("others").Select(other => new RecordedStep(word)
            .With("user", Named(call, one).Name)
            .With("other", Named(call, other).Name)));

    private static RecordedStep OnUser(RecordedCall call, string word) =>
        new RecordedStep(word).With("user", Named(call, call.Text("user")).Name);

    private static RecordedStep OnOperation(RecordedCall call, string word)
    {
        string operation = call.Text("operation");
        RecordedStep step = new(word);
        if (operation.Length > 0)
        {
            step.With("operation", OptionMembers.Kebab(operation));
        }

        return call.Text("user").Length > 0
            ? step.With("user", Named(call, call.Text("user")).Name)
            : step;
    }

    private static RecordedStep SlowAnswers(RecordedCall call) =>
        OnOperation(call, "slow-answers").With("by", Time(call));

    private static RecordedStep Attribute(RecordedCall call, string whose)
    {
        bool isGiven = call.Event.ValueOf("value") is not null;
        string user = call.Text(whose);
        RecordedUser known = user.Length == 0
            ? call.Users.OfProject(call.Has("appId") ? call.Text("appId") : null)
            : Named(call, user);
        return new RecordedStep(isGiven ? "give-attribute" : "take-attribute")
            .With("user", known.Name)
            .With("channel", call.Text("channel"), call.Has("channel"))
            .With("key", call.Text("key"), true)
            .With("value", call.Text("value"), isGiven);
    }

    private static RecordedStep Certificate(RecordedCall call)
    {
        if (call.Flag("set") && !call.Has("certificate"))
        {
            throw Secret(call, "a certificate");
        }

        return OfProject(call, "set-certificate")
            .With("certificate", call.Text("certificate"), call.Has("certificate"));
    }

    private static RecordedStep DenyToken(RecordedCall call) => call.Has("token")
        ? OfProject(call, "deny-token")
            .With("token", call.Text("token"), true)
            .With("denied", YamlValue.Flag(call.Flag("denied")))
        : throw Secret(call, "a denied token");

    private static RecordingException Secret(RecordedCall call, string what) => new(
        $"the run has {what}, which its trace does not tell: start the simulation with "
        + $"TraceOptions.Secrets if it may be written down. It was set in\n{call.Event}");

    private static RecordedStep OfProject(RecordedCall call, string word) =>
        new RecordedStep(word).With("user", call.Users.OfProject(call.Text("appId")).Name);

    private static RecordedUser Named(RecordedCall call, string id) =>
        (call.Text("appId") is { Length: > 0 } appId
            ? call.Users.WithId(id, appId)
            : call.Users.WithId(id)) ?? throw new RecordingException(
            $"no client of the run is of the user \"{id}\", whom this is about:\n{call.Event}");
}
