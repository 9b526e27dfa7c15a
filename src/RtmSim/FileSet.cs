using System;
using System.Collections.Generic;
using System.IO;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim;

/// <summary>
/// The files of a simulation, all its clients share them. Uploads look here first, then on the
/// disk, unless <see cref="ClientOptions.FilePlace"/> keeps them here. Paths are full ones,
/// in the form of any system, and are compared byte by byte.
/// </summary>
public sealed class FileSet
{
    private static readonly TraceName AddName = new("files.add");
    private static readonly TraceName RemoveName = new("files.remove");
    private static readonly TraceName ProtectName = new("files.protect");

    private readonly ThreadGate _gate;
    private readonly Trace _trace;
    private readonly FileSpace _files;

    internal FileSet(ThreadGate gate, Trace trace, FileSpace files)
    {
        _gate = gate;
        _trace = trace;
        _files = files;
    }

    /// <summary>The files here, in the order in which they came.</summary>
    public IReadOnlyList<string> Paths => _files.GivenPaths;

    /// <summary>Puts a file here, in place of one that was. It takes no virtual time.</summary>
    /// <param name="path">A full path, such as <c>/photos/cat.png</c>.</param>
    /// <param name="bytes">What is in it, which is copied.</param>
    /// <exception cref="ArgumentException">The path is not a full one.</exception>
    public void Add(string path, byte[] bytes)
    {
        CheckFull(path);
        Preconditions.NotNull(bytes, nameof(bytes));
        Give(path, (byte[])bytes.Clone());
    }

    /// <summary>Puts a file here that nobody changes: it is not copied.</summary>
    internal void Give(string path, ReadOnlyMemory<byte> bytes)
    {
        ImageSize image = ImageSizes.Read(bytes, out string? format);
        using ThreadGate.Passage passage = _gate.Enter();
        _trace.Record(
            TraceKind.Control, null, AddName, "A-16", null,
            new CallArguments(
                ("path", path), ("size", (long)bytes.Length),
                ("image", format), ("width", (long)image.Width),
                ("height", (long)image.Height)));
        _files.Give(path, bytes);
    }

    /// <summary>Takes a file away; false if it was not here. Uploads under way go on.</summary>
    /// <param name="path">The path it was added under.</param>
    public bool Remove(string path)
    {
        Preconditions.NotNull(path, nameof(path));
        using ThreadGate.Passage passage = _gate.Enter();
        _trace.Record(
            TraceKind.Control, null, RemoveName, "A-16", null,
            new CallArguments(("path", path)));
        return _files.Take(path);
    }

    /// <summary>
    /// Makes downloads to a path fail with 1, as a full or locked disk does (M-04).
    /// </summary>
    /// <param name="path">A full path, whether there is a file or not.</param>
    /// <exception cref="ArgumentException">The path is not a full one.</exception>
    public void Protect(string path)
    {
        CheckFull(path);
        using ThreadGate.Passage passage = _gate.Enter();
        _trace.Record(
            TraceKind.Control, null, ProtectName, "M-04", null,
            new CallArguments(("path", path)));
        _files.Protect(path);
    }

    /// <summary>Whether a file is here.</summary>
    /// <param name="path">Its path.</param>
    public bool Contains(string path) =>
        _files.FindGiven(Preconditions.NotNull(path, nameof(path))) is not null;

    /// <summary>What a file holds: one that was added here, or that a download wrote.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>A copy of its bytes.</returns>
    /// <exception cref="FileNotFoundException">
    /// No such file is here, nor on the disk where the options include it.
    /// </exception>
    public byte[] Read(string path)
    {
        ReadOnlyMemory<byte>? bytes = _files.Find(Preconditions.NotNull(path, nameof(path)));
        return bytes?.ToArray()
            ?? throw new FileNotFoundException(
                $"There is no file '{path}' with content. Add it with sim.Files.Add, or look "
                + "whether its download succeeded.",
                path);
    }

    private static void CheckFull(string path) => Preconditions.Require(
        FileSpace.IsFull(Preconditions.NotNull(path, nameof(path))),
        nameof(path),
        $"'{path}' is not a full path; write it like /photos/cat.png or C:\\photos\\cat.png.");
}
