using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Faces;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Recording;

/// <summary>The clients of a trace, in the order in which they were made.</summary>
internal sealed class RecordedUsers
{
    private const int LongestName = 32;

    private readonly List<RecordedUser> _users = new();
    private readonly ILookup<int, TraceEvent> _events;
    private readonly IReadOnlyList<ScenarioUser> _owners;

    private RecordedUsers(RecordedTrace trace, IReadOnlyList<ScenarioUser> owners)
    {
        _events = trace.ToLookup(traced => traced.ClientNumber);
        _owners = owners;
    }

    public IReadOnlyList<RecordedUser> All => _users;

    /// <summary>Finds the clients.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="owners">
    /// Whose each client is, in the same order, where that is known; else it is seen from its first
    /// login, which need not be.
    /// </param>
    public static RecordedUsers In(RecordedTrace trace, IReadOnlyList<ScenarioUser> owners)
    {
        RecordedUsers users = new(trace, owners);
        foreach (TraceEvent made in trace.Where(IsConstruction))
        {
            users.Add(made);
        }

        users.FindLateOnes(trace);
        return users;
    }

    /// <summary>Whether an event is the making of a client.</summary>
    public static bool IsConstruction(TraceEvent traced) => traced.Kind == TraceKind.Call
        && FaceTable.All.Any(face => face.NewClient == traced.Name);

    /// <summary>All that happened to a client, in order.</summary>
    public IEnumerable<TraceEvent> EventsOf(int client) => _events[client];

    public RecordedUser Of(TraceEvent traced) => OfClient(traced.ClientNumber);

    public RecordedUser OfClient(int client) =>
        _users.FirstOrDefault(user => user.Client == client) ?? throw new RecordingException(
            $"client {client} of the trace was never made in it: its beginning is missing");

    /// <summary>The first user with an ID; null if the file has none.</summary>
    public RecordedUser? WithId(string id) => _users.FirstOrDefault(user => user.Id == id);

    /// <summary>The first user with an ID in a project; null if the file has none.</summary>
    public RecordedUser? WithId(string id, string appId) =>
        _users.FirstOrDefault(user => user.Id == id && user.AppId == appId);

    /// <summary>Any user of a project, for steps that name a project by its users.</summary>
    public RecordedUser OfProject(string? appId) =>
        _users.FirstOrDefault(user => appId is null || user.AppId == appId)
        ?? throw new RecordingException(
            $"no client of the trace belongs to the project \"{appId}\"");

    private void Add(TraceEvent made)
    {
        int client = made.ClientNumber;
        string? loggedIn = EventsOf(client)
            .Where(each => each.Kind == TraceKind.Call && each.Name is "Login" or "LoginByToken")
            .Select(each => RecordedCall.FindText(each, "userId"))
            .FirstOrDefault();
        ScenarioUser? owner = client <= _owners.Count ? _owners[client - 1] : null;
        string name = NameFor(owner?.Name ?? loggedIn);
        string? id = owner?.Id ?? loggedIn;
        Face face = FaceTable.All.First(each => each.NewClient == made.Name);
        _users.Add(new RecordedUser(
            client, name, string.IsNullOrEmpty(id) ? name : id,
            RecordedCall.FindText(made, "appId") ?? string.Empty,
            face.Name)
        {
            Without = Missing(EventsOf(client), face),
            Limits = EventsOf(client)
                .Where(each => each.Name == "users.limits")
                .Select(each => OptionMembers.Kebab(RecordedCall.FindText(each, "limits")!))
                .FirstOrDefault(),
        });
    }

    /// <summary>The user's ID if it can be a name, with a number if it is taken.</summary>
    private string NameFor(string? id)
    {
        bool canBe = id is { Length: > 0 and <= LongestName } && char.IsLetter(id[0])
            && id.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
                or '-' or '_')
            && YamlValue.Text(id) == id;
        string name = canBe ? id! : "user";
        string unique = name;
        for (int n = 2; _users.Any(user => user.Name == unique); n++)
        {
            unique = FormattableString.Invariant($"{name}-{n}");
        }

        return unique;
    }

    private static IReadOnlyList<string> Missing(IEnumerable<TraceEvent> events, Face face)
    {
        string[] called = events
            .Where(each => each.Kind == TraceKind.Callback)
            .Select(each => each.Name)
            .Distinct()
            .ToArray();
        return events
            .Where(each => each.Kind == TraceKind.Dropped
                && each.Rule is "B-18" or "PR-03" or "PR-04")
            .Select(each => RecordedCall.FindText(each, "callback"))
            .OfType<string>()
            .Distinct()
            .Where(name => !called.Contains(name))
            .Select(face.HandlerOf)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>
    /// A scenario makes its users before its first step; the others start when they started.
    /// </summary>
    private void FindLateOnes(RecordedTrace trace)
    {
        bool hasBegun = false;
        foreach (TraceEvent traced in trace)
        {
            if (IsConstruction(traced))
            {
                Of(traced).StartsLater = hasBegun;
            }
            else if (traced.Kind == TraceKind.Call || traced.Elapsed > NodaTime.Duration.Zero)
            {
                hasBegun = true;
            }
        }
    }
}
