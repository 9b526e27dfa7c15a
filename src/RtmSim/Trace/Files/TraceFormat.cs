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

    public static IEnumerable<string> KindNames => Kinds.Select(each => each.Name);

    public static IEnumerable<string> OriginNames => Origins.Select(each => each.Name);

    public static string NameOf(TraceKind kind)
    {
        foreach ((TraceKind known, string name) in Kinds)
        {
            if (known == kind)
            {
                return name;
            }
        }

        return kind.ToString();
    }

    public static TraceKind? FindKind(string name)
    {
        foreach ((TraceKind kind, string known) in Kinds)
        {
            if (known == name)
            {
                return kind;
            }
        }

        return null;
    }

    public static string? NameOf(TraceOrigin origin)
    {
        foreach ((TraceOrigin known, string name) in Origins)
        {
            if (known == origin)
            {
                return name;
            }
        }

        return null;
    }

    public static TraceOrigin? FindOrigin(string name)
    {
        foreach ((TraceOrigin origin, string known) in Origins)
        {
            if (known == name)
            {
                return origin;
            }
        }

        return null;
    }

    public static string DigestText(ulong digest) =>
        digest.ToString("x16", CultureInfo.InvariantCulture);
}
