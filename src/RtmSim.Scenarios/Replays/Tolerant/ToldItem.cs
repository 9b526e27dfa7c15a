using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Replays.Tolerant;

/// <summary>
/// Something that an app was told, in a form in which recording and replay can be held against
/// each other.
/// </summary>
internal sealed class ToldItem
{
    private static readonly string[] Incomparable =
    {
        "requestId", "serverTs", "changedAt", "changedBy", "token",

        // Of the file itself, which is another one.
        "mediaId", "size", "width", "height", "thumbnailBytes",
    };

    private static readonly string[] Renamed = { "messageId", "call" };

    private ToldItem(TraceEvent traced, string userId, string? part)
    {
        Event = traced;
        At = traced.Elapsed;
        Name = Told.NameOf(traced);
        string whose = Told.Text(traced, "from") ?? userId;
        Names = traced.Arguments
            .Where(each => Renamed.Contains(each.Name))
            .Select(each => $"{each.Name} {whose} {Value(each)}")
            .ToArray();
        Says = traced.Kind == TraceKind.Dropped ? null : string.Join(
            ", ",
            traced.Arguments
                .Where(each => !Incomparable.Contains(each.Name))
                .Where(each => !Renamed.Contains(each.Name))
                .Select(each => $"{each.Name}={part ?? Value(each)}")
                .Append($"code {traced.Code?.Number}"));
        Stream = $"{Name} {Told.Text(traced, "from")} {Told.Text(traced, "channel")}";
    }

    public TraceEvent Event { get; }

    /// <summary>When, since the start of the recording.</summary>
    public Duration At { get; }

    public string Name { get; }

    /// <summary>What must be the same; null where the recording does not say.</summary>
    public string? Says { get; }

    /// <summary>The numbers that stand for others, each with whose they are.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What comes in the order in which it was sent.</summary>
    public string Stream { get; }

    public bool IsMatched { get; set; }

    /// <summary>A change of several users' states can come at once or one by one.</summary>
    public static IEnumerable<ToldItem> Of(TraceEvent told, string userId) =>
        told.Name == "OnPeersOnlineStatusChanged"
            ? Told.Texts(told, "peers").Select(peer => new ToldItem(told, userId, peer))
            : new[] { new ToldItem(told, userId, null) };

    public bool SaysTheSameAs(ToldItem other) =>
        Says is null || other.Says is null || Says == other.Says;

    private static string Value(TraceArgument argument) => argument.Value switch
    {
        byte[] bytes => Convert.ToBase64String(bytes),
        IReadOnlyList<string> texts => string.Join(
            "|", texts.OrderBy(text => text, StringComparer.Ordinal)),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
