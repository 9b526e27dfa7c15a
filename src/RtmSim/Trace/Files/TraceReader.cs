using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using NodaTime;

namespace RtmSim.Tracing;

/// <summary>Reads a trace file and checks that it is whole and as it was written.</summary>
internal sealed class TraceReader
{
    private readonly string _file;
    private readonly TraceLines _lines;

    private TraceReader(Stream stream, string file)
    {
        _file = file;
        _lines = new TraceLines(stream, file);
    }

    public static RecordedTrace Read(Stream stream, string file, bool acceptChanged) =>
        new TraceReader(stream, file).Read(acceptChanged);

    private RecordedTrace Read(bool acceptChanged)
    {
        TraceLine first = NextLine() ?? throw new TraceFormatException(
            _file, 1, 1, "the file is empty; a trace begins with a header");
        CheckFormat(first);
        if (first.Has(TraceMembers.Source))
        {
            return new RecordingReader(_file, _lines).Read(first);
        }

        first.Allow(TraceMembers.OfHeader);
        long count = first.Whole(TraceMembers.Events);
        TraceHeader header = HeaderIn(first);
        TraceRecord[] records = ReadEvents(header.Epoch.ToUnixTimeTicks(), count);
        CheckEnd(first, header, records);
        if (!acceptChanged)
        {
            CheckDigest(first, header, records);
        }

        return new RecordedTrace(header, records);
    }

    private static void CheckFormat(TraceLine line)
    {
        if (!line.Has(TraceMembers.Format)
            || line.FindText(TraceMembers.Format) is not TraceFormat.Name)
        {
            throw line.Fault(
                "this is no trace: it does not begin with a header "
                    + $"{{\"format\":\"{TraceFormat.Name}\",\"version\":{TraceFormat.Version},…}}");
        }

        long version = line.Whole(TraceMembers.Version);
        if (version != TraceFormat.Version)
        {
            throw line.Fault(FormattableString.Invariant(
                $"version {version} of the format; this program reads {TraceFormat.Version}"));
        }
    }

    private static TraceHeader HeaderIn(TraceLine line) => new(
        SeedIn(line), line.Moment(TraceMembers.Epoch),
        Duration.FromTicks(line.Ticks(TraceMembers.End)), line.Flag(TraceMembers.CutShort),
        SettingsIn(line), line.Text(TraceMembers.Digest));

    private static ulong SeedIn(TraceLine line)
    {
        string raw = line.RawNumber(TraceMembers.Seed);
        return ulong.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw line.Fault($"\"seed\" is {raw}, and should be a whole number from 0 up");
    }

    private static IReadOnlyList<TraceSetting> SettingsIn(TraceLine line) => line
        .Members(TraceMembers.Options)
        .Select(member => member.Value.ValueKind == JsonValueKind.String
            ? new TraceSetting(member.Name, member.Value.GetString()!)
            : throw line.Fault(
                $"option {TraceLine.Quote(member.Name)} is {TraceLine.Kind(member.Value)}, "
                    + "and should be a text"))
        .ToArray();

    private TraceRecord[] ReadEvents(long epochTicks, long count)
    {
        List<TraceRecord> records = new();
        TraceEventReader events = new(epochTicks);
        while (NextLine() is { } line)
        {
            if (records.Count == count)
            {
                throw line.Fault(FormattableString.Invariant(
                    $"there are more events than the {count} that the header says"));
            }

            records.Add(events.Read(line, records.Count));
        }

        if (records.Count < count)
        {
            throw new TraceFormatException(_file, _lines.Number, 1, FormattableString.Invariant(
                $"the trace ends after {records.Count} of {count} events; it was cut short"));
        }

        return records.ToArray();
    }

    private static void CheckDigest(TraceLine line, TraceHeader header, TraceRecord[] records)
    {
        string actual = TraceFormat.DigestText(TraceDigest.Of(records).Value);
        if (actual != header.Digest)
        {
            throw line.Fault(
                $"the digest is {TraceLine.Quote(header.Digest)}, but the events have "
                    + $"{TraceLine.Quote(actual)}: the file was changed");
        }
    }

    private static void CheckEnd(TraceLine line, TraceHeader header, TraceRecord[] records)
    {
        if (header.End < LastOf(records, header.Epoch))
        {
            throw line.Fault("\"end_ms\" is before the last event");
        }
    }

    /// <summary>When the last event happened; zero if there is none.</summary>
    internal static Duration LastOf(IReadOnlyList<TraceRecord> records, Instant epoch) =>
        records.Count == 0
            ? Duration.Zero
            : Duration.FromTicks(records[records.Count - 1].Ticks - epoch.ToUnixTimeTicks());

    private TraceLine? NextLine() => _lines.Next() is { } text
        ? TraceLine.Parse(text, _file, _lines.Number)
        : null;
}
