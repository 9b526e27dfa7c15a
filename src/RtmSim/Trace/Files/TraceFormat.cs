using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RtmSim.Tracing;

/// <summary>The names in a trace file.</summary>
internal static class TraceFormat
{
    public const string Name = "rtmsim-trace";
    public const int Version = 1;

    /// <summary>The longest line that is read; no event comes near it.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    public static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (TraceKind Kind, string Name)[] Kinds =
    {
        (TraceKind.Call, "call"),
        (TraceKind.Return, "return"),
        (TraceKind.Callback, "callback"),
        (TraceKind.State, "state"),
        (TraceKind.Control, "control"),
        (TraceKind.Service, "service"),
        (TraceKind.Packet, "packet"),
        (TraceKind.AppError, "error"),
        (TraceKind.Dropped, "dropped"),
        (TraceKind.Invitation, "invitation"),
    };

    private static readonly (TraceOrigin Origin, string Name)[] Origins =
    {
        (TraceOrigin.Test, "test"),
        (TraceOrigin.Callback, "callback"),
        (TraceOrigin.Clock, "clock"),
    };

    /// <summary>The source of a recording of the real SDK; a trace of a run names none.</summary>
    public const string SdkSource = "sdk";

    public static IEnumerable<string> KindNames => Kinds.Select(each => each.Name);

    public static IEnumerable<string> OriginNames => Origins.Select(each => each.Name);

    public static string NameOf(TraceKind kind) =>
        Array.Find(Kinds, each => each.Kind == kind).Name;

    public static TraceKind? FindKind(string name) =>
        Array.FindIndex(Kinds, each => each.Name == name) is >= 0 and int place
            ? Kinds[place].Kind
            : null;

    /// <summary>Null for what has no origin.</summary>
    public static string? NameOf(TraceOrigin origin) =>
        Array.Find(Origins, each => each.Origin == origin).Name;

    public static TraceOrigin? FindOrigin(string name) =>
        Array.FindIndex(Origins, each => each.Name == name) is >= 0 and int place
            ? Origins[place].Origin
            : null;

    public static string DigestText(ulong digest) =>
        digest.ToString("x16", CultureInfo.InvariantCulture);
}
