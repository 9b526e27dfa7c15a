using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RtmSim.Scenarios.Expectations;
using RtmSim.Scenarios.Faces;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>
/// Reads a trace once, from its beginning: links returns to their calls, and learns from the calls
/// who is who.
/// </summary>
internal sealed class OccurrenceReader
{
    private static readonly string[] NewClients =
        FaceTable.All.Select(face => face.NewClient).ToArray();

    private static readonly string[] Logins = FaceTable.All
        .SelectMany(face => face.Calls)
        .Where(shape => shape.Find("userId") is not null && shape.Find("token") is not null)
        .Select(shape => shape.Name)
        .ToArray();

    private readonly Dictionary<int, ClientState> _clients = new();

    /// <summary>What the next event is; null for one that clauses cannot name.</summary>
    public Occurrence? Read(TraceEvent traced)
    {
        ClientState client = StateOf(traced.ClientNumber);
        switch (traced.Kind)
        {
            case TraceKind.Call:
                Learn(traced, client);
                client.Open.Begin(traced);
                return Make(OccurrenceKind.Call, traced.Name, traced, client);
            case TraceKind.Return:
                return client.Open.End(traced) is { } call
                    ? Make(OccurrenceKind.Return, call.Name, call, traced, client)
                    : null;
            case TraceKind.Callback:
                return Make(OccurrenceKind.Callback, traced.Name, traced, client);
            case TraceKind.State:
                return Make(OccurrenceKind.State, PatternNames.State, traced, client);
            case TraceKind.Invitation:
                return Make(OccurrenceKind.Invitation, PatternNames.Invitation, traced, client);
            case TraceKind.Dropped:
                string lost = traced.ValueOf("callback") as string ?? string.Empty;
                return Make(OccurrenceKind.Dropped, lost, traced, client);
            case TraceKind.AppError:
                return Make(OccurrenceKind.Error, traced.Name, traced, client);
            case TraceKind.Control:
                return Make(OccurrenceKind.Control, traced.Name, traced, client);
            default:
                return null;
        }
    }

    private static Occurrence Make(
        OccurrenceKind kind, string name, TraceEvent traced, ClientState client) =>
        Make(kind, name, new Observed(traced, traced.Code), traced, client);

    private static Occurrence Make(
        OccurrenceKind kind, string name, Observed observed, TraceEvent decisive,
        ClientState client) =>
        new(kind, name, observed, decisive) { User = client.User, Owner = client.Owner };

    private static void Learn(TraceEvent call, ClientState client)
    {
        if (NewClients.Contains(call.Name))
        {
            client.AppId = call.ValueOf("appId") as string ?? string.Empty;
        }
        else if (Logins.Contains(call.Name) && call.ValueOf("userId") is string user)
        {
            client.User = user;
            client.Owner = $"{client.AppId}/{user}";
        }
    }

    private ClientState StateOf(int number)
    {
        if (!_clients.TryGetValue(number, out ClientState? client))
        {
            client = new ClientState { Owner = number.ToString(CultureInfo.InvariantCulture) };
            _clients.Add(number, client);
        }

        return client;
    }

    private sealed class ClientState
    {
        public OpenCalls Open { get; } = new();

        public string AppId { get; set; } = string.Empty;

        public string? User { get; set; }

        public string Owner { get; set; } = string.Empty;
    }
}
