using System;
using System.Collections.Generic;
using NodaTime;

namespace RtmSim.Tracing;

/// <summary>
/// Reads what the recorder wrote in an app: events as they came, and a last line if it was closed.
/// Where the app ended before that, what is there counts.
/// </summary>
internal sealed class RecordingReader
{
    /// <summary>The seed of a run that names none.</summary>
    private const ulong NoSeed = 1;

    private readonly string _file;
    private readonly TraceLines _lines;
    private readonly List<TraceRecord> _records = new();

    public RecordingReader(string file, TraceLines lines)
    {
        _file = file;
        _lines = lines;
    }

    public RecordedTrace Read(TraceLine first)
    {
        first.Allow(TraceMembers.OfRecordingHeader);
        string source = first.Text(TraceMembers.Source);
        if (source != TraceFormat.SdkSource)
        {
            throw first.Fault(
                $"\"source\" is {TraceLine.Quote(source)}; there is \"{TraceFormat.SdkSource}\", "
                    + "and the trace of a run has none");
        }

        Instant epoch = first.Moment(TraceMembers.Epoch);
        TraceLine? end = ReadEvents(epoch.ToUnixTimeTicks());
        Duration last = TraceReader.LastOf(_records, epoch);
        TraceHeader header = new(
            NoSeed, epoch, end is null ? last : EndIn(end, last), IsCutShort: false,
            Array.Empty<TraceSetting>(), TraceFormat.DigestText(TraceDigest.Of(_records).Value))
        {
            Source = TraceSource.Sdk,
            IsUnfinished = end is null,
        };
        return new RecordedTrace(header, _records.ToArray());
    }

    /// <summary>The line after the last event; null if there is none.</summary>
    private TraceLine? ReadEvents(long epochTicks)
    {
        TraceEventReader events = new(epochTicks);
        while (NextLine() is { } line)
        {
            if (line.Has(TraceMembers.Events))
            {
                return line;
            }

            _records.Add(events.Read(line, _records.Count));
        }

        return null;
    }

    /// <summary>
    /// The next line; null after the last one, and for a last one that is no whole line any more,
    /// because writing it was the last thing that the app did.
    /// </summary>
    private TraceLine? NextLine()
    {
        if (_lines.Next() is not { } text)
        {
            return null;
        }

        try
        {
            return TraceLine.Parse(text, _file, _lines.Number);
        }
        catch (TraceFormatException) when (!_lines.IsEnded)
        {
            return null;
        }
    }

    private Duration EndIn(TraceLine line, Duration last)
    {
        line.Allow(TraceMembers.OfRecordingEnd);
        long count = line.Whole(TraceMembers.Events);
        if (count != _records.Count)
        {
            throw line.Fault(FormattableString.Invariant(
                $"the recording was of {count} events, and has {_records.Count}"));
        }

        Duration end = Duration.FromTicks(line.Ticks(TraceMembers.End));
        if (end < last)
        {
            throw line.Fault("\"end_ms\" is before the last event");
        }

        if (_lines.Next() is not null)
        {
            throw new TraceFormatException(
                _file, _lines.Number, 1, "there is a line after the one that ends the recording");
        }

        return end;
    }
}
