using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using RtmSim.Kernel;
using RtmSim.Protocol;

namespace RtmSim.Client;

/// <summary>
/// The files that uploads read and downloads write: those a test gives, and, if the options say
/// so, those on the disk. Only their bytes matter, never the disk's times.
/// </summary>
internal sealed class FileSpace
{
    /// <summary>A bare null would be converted to a file without bytes.</summary>
    private static readonly ReadOnlyMemory<byte>? NoFile = default;

    private readonly OrderedMap<string, ReadOnlyMemory<byte>> _given = new(StringComparer.Ordinal);
    private readonly OrderedMap<string, string> _protected = new(StringComparer.Ordinal);
    private readonly bool _usesDisk;

    public FileSpace(FilePlace place) => _usesDisk = place == FilePlace.MemoryThenDisk;

    public IReadOnlyList<string> GivenPaths => _given.Select(entry => entry.Key).ToArray();

    /// <summary>
    /// Whether it starts at a root, in the form of any system: what another process takes for the
    /// current folder must not decide.
    /// </summary>
    public static bool IsFull(string path) =>
        path.StartsWith("/", StringComparison.Ordinal)
        || path.StartsWith("\\", StringComparison.Ordinal)
        || (path.Length > 2 && path[1] == ':' && path[2] is '/' or '\\');

    /// <summary>The part after the last separator (S-57).</summary>
    public static string NameOf(string path) =>
        path.Substring(path.LastIndexOfAny(new[] { '/', '\\' }) + 1);

    /// <summary>Puts a file here, whose bytes nobody changes.</summary>
    public void Give(string path, ReadOnlyMemory<byte> bytes) => _given[path] = bytes;

    public bool Take(string path) => _given.Remove(path);

    public ReadOnlyMemory<byte>? FindGiven(string path) =>
        _given.TryGetValue(path, out ReadOnlyMemory<byte> bytes) ? bytes : NoFile;

    /// <summary>Downloads to this path fail from now on (M-04).</summary>
    public void Protect(string path) => _protected[path] = path;

    /// <summary>What is at a path, wherever uploads would find it; null if nothing is.</summary>
    public ReadOnlyMemory<byte>? Find(string path) => FindGiven(path)
        ?? (TryOpen(path, _ => true, out ReadOnlyMemory<byte> bytes) == Failure.None
            ? bytes : NoFile);

    /// <summary>
    /// Reads a file for an upload: Other if it cannot be opened, SizeOverflow if its size is
    /// not allowed, InvalidArgument if it has none (M-03, M-04, S-57).
    /// </summary>
    public Failure TryOpen(
        string path, Func<long, bool> isAllowed, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        ReadOnlyMemory<byte>? given = FindGiven(path);
        long length = given?.Length ?? LengthOnDisk(path);
        if (length < 0)
        {
            return Failure.Other;
        }

        if (length == 0)
        {
            return Failure.InvalidArgument;
        }

        if (!isAllowed(length))
        {
            return Failure.SizeOverflow;
        }

        bytes = given ?? bytes;
        return given is not null || TryDisk(path, full => File.ReadAllBytes(full), ref bytes)
            ? Failure.None
            : Failure.Other;
    }

    /// <summary>
    /// Writes a download; false if it cannot, and then nothing has changed at the path (M-04).
    /// </summary>
    public bool TryWrite(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!IsFull(path) || _protected.ContainsKey(path))
        {
            return false;
        }

        // A path the test has given stays where the test looks for it.
        if (!_usesDisk || _given.ContainsKey(path))
        {
            Give(path, bytes);
            return true;
        }

        bool done = false;
        return TryDisk(path, full => WriteAside(full, bytes), ref done);
    }

    private long LengthOnDisk(string path)
    {
        long length = -1;
        return _usesDisk && TryDisk(path, LengthOf, ref length) ? length : -1;
    }

    private static long LengthOf(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? file.Length : -1;
    }

    /// <summary>Written beside the target first, so that no half of it is ever there.</summary>
    private static bool WriteAside(string path, ReadOnlyMemory<byte> bytes)
    {
        string aside = path + ".rtmsim-part";
        try
        {
            WriteNew(aside, bytes.Span);
            if (File.Exists(path))
            {
                File.Replace(aside, path, null);
            }
            else
            {
                File.Move(aside, path);
            }
        }
        finally
        {
            File.Delete(aside);
        }

        return true;
    }

    private static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream file = File.Create(path);
        file.Write(bytes);
    }

    /// <summary>
    /// What the disk refuses is the app's failure, not the simulator's. A full path of another
    /// system would be a relative one here.
    /// </summary>
    private static bool TryDisk<T>(string path, Func<string, T> use, ref T result)
    {
        if (!IsFull(path) || !Path.IsPathFullyQualified(path))
        {
            return false;
        }

        try
        {
            result = use(path);
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException
            or SecurityException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
