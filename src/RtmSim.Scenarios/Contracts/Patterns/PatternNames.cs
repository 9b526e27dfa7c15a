using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Recording;
using static RtmSim.Scenarios.Faces.FieldKind;

namespace RtmSim.Scenarios.Contracts.Patterns;

/// <summary>The names that patterns of each kind know, with their fields, over all SDKs.</summary>
internal static class PatternNames
{
    /// <summary>Stands for every name there is.</summary>
    public const string Any = "any";

    /// <summary>The one name that all changes of a connection have.</summary>
    public const string State = "connection";

    /// <summary>The one name that all changes of invitations have.</summary>
    public const string Invitation = "invitation";

    /// <summary>Callbacks of all SDKs.</summary>
    public static readonly IReadOnlyList<EventShape> Callbacks =
        FaceTable.All.SelectMany(face => face.Callbacks).ToArray();

    /// <summary>Calls of all SDKs.</summary>
    public static readonly IReadOnlyList<EventShape> Calls =
        FaceTable.All.SelectMany(face => face.Calls).ToArray();

    /// <summary>Changes of a connection, as each SDK words them.</summary>
    public static readonly IReadOnlyList<EventShape> States = FaceTable.All
        .Select(face => new EventShape(State, face.State, ReasonOf(face)))
        .ToArray();

    /// <summary>Changes of an invitation, as each SDK words them.</summary>
    public static readonly IReadOnlyList<EventShape> Invitations = FaceTable.All
        .Select(face => new EventShape(
            Invitation, face.InvitationState, new Field("call", Text)))
        .ToArray();

    /// <summary>Why an event reached no handler, such as <c>no handler</c>.</summary>
    public static readonly Field Because = new("because", Text);

    /// <summary>Handlers that an event did not reach.</summary>
    public static readonly IReadOnlyList<EventShape> Dropped =
        Callbacks.Select(shape => new EventShape(shape.Name, Because)).ToArray();

    /// <summary>What an app can do that the real SDK would not survive.</summary>
    public static readonly IReadOnlyList<EventShape> Errors = new EventShape[]
    {
        new("new RtmClient"), new("CreateChannel without a handler"), new("RtmClient.Dispose"),
        new("RtmChannel.Dispose"), new("RtmCallManager.Dispose"), new("AgoraRtmKit.Dispose"),
    };

    /// <summary>What a test can do to the network, the service and the users.</summary>
    public static readonly IReadOnlyList<EventShape> Controls =
        ControlTable.Names.Select(name => new EventShape(name)).ToArray();

    private static Field ReasonOf(Face face) => face.Callbacks
        .First(shape => shape.Find("state") is not null && shape.Find("reason") is not null)
        .Find("reason")!;
}
