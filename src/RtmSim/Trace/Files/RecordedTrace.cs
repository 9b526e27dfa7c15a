using System.Collections;
using System.Collections.Generic;
using System.IO;
using NodaTime;
using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>
/// A trace that is complete, from a run here or from a file: all events, and what the run was made
/// with. Immutable.
/// </summary>
public sealed class RecordedTrace : IReadOnlyList<TraceEvent>
{
    private readonly TraceRecord[] _records;

    internal RecordedTrace(TraceHeader header, TraceRecord[] records)
    {
        Header = header;
        _records = records;
    }

    /// <summary>
    /// How it came about. One of the real SDK has no rules, options, controls or service events,
    /// and its seed says nothing.
    /// </summary>
    public TraceSource Source => Header.Source;

    /// <summary>
    /// Whether it is a recording that nobody closed, because the app ended before: it may lack its
    /// last events.
    /// </summary>
    public bool IsUnfinished => Header.IsUnfinished;

    /// <summary>All randomness of the run came from it.</summary>
    public ulong Seed => Header.Seed;

    /// <summary>Where the run's virtual time began.</summary>
    public Instant Epoch => Header.Epoch;

    /// <summary>How long the run took, which may be longer than until its last event.</summary>
    public Duration End => Header.End;

    /// <summary>Whether the run ended while something was still due at its last moment.</summary>
    public bool IsCutShort => Header.IsCutShort;

    /// <summary>The options that were not at their defaults.</summary>
    public IReadOnlyList<TraceSetting> Settings => Header.Settings;

    /// <summary>
    /// Sixteen digits over what apps could observe, as in <see cref="Trace"/>. The file of a
    /// recording of the real SDK does not have them: there they are made of its events.
    /// </summary>
    public string Digest => Header.Digest;

    /// <summary>Whether the events are others than those that the digest was made of.</summary>
    public bool WasChanged => Digest != ActualDigest;

    /// <inheritdoc/>
    public int Count => _records.Length;

    internal TraceHeader Header { get; }

    /// <summary>The digest of the events as they are.</summary>
    internal string ActualDigest => TraceFormat.DigestText(TraceDigest.Of(_records).Value);

    /// <inheritdoc/>
    public TraceEvent this[int index] => new(_records[index], index, Epoch.ToUnixTimeTicks());

    /// <summary>Reads a trace file.</summary>
    /// <param name="stream">JSON Lines in UTF-8, as <see cref="WriteJsonLines"/> writes it.</param>
    /// <param name="file">What messages call it.</param>
    /// <param name="acceptChanged">
    /// Whether to read it although it was changed since its digest was made; see
    /// <see cref="WasChanged"/>.
    /// </param>
    /// <exception cref="TraceFormatException">
    /// It is no trace, or of another version, cut short, out of order, or changed.
    /// </exception>
    public static RecordedTrace Read(Stream stream, string file, bool acceptChanged = false) =>
        TraceReader.Read(
            Preconditions.NotNull(stream, nameof(stream)),
            Preconditions.NotNull(file, nameof(file)),
            acceptChanged);

    /// <summary>The trace as text, a line an event; a call and its return share a line.</summary>
    public string ToText() => TraceText.Of(this);

    /// <summary>Writes the trace as JSON Lines.</summary>
    public void WriteJsonLines(TextWriter writer) =>
        TraceWriter.Write(this, Preconditions.NotNull(writer, nameof(writer)));

    /// <summary>The same with a later start: what was before has negative times.</summary>
    internal RecordedTrace StartingAt(Duration time) => new(
        Header with { Epoch = Epoch + time, End = End - time }, _records);

    /// <inheritdoc/>
    public IEnumerator<TraceEvent> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
