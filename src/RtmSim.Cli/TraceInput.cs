using System;
using System.IO;
using RtmSim.Tracing;

namespace RtmSim.Cli;

/// <summary>Reads the trace files that arguments name.</summary>
internal static class TraceInput
{
    /// <summary>Reads one.</summary>
    /// <exception cref="InputException">There is none, or it is no whole trace.</exception>
    public static RecordedTrace Read(string path) => Read(path, acceptChanged: false);

    /// <summary>
    /// Reads one that may have been changed by hand, and says so: what differs will be seen.
    /// </summary>
    /// <exception cref="InputException">There is none, or it is no whole trace.</exception>
    public static RecordedTrace ReadToCompare(string path, TextWriter errors)
    {
        RecordedTrace trace = Read(path, acceptChanged: true);
        if (trace.WasChanged)
        {
            Complaint.Write(
                errors,
                $"{path}: the events are not those that the digest was made of: "
                + "the file was changed");
        }

        return trace;
    }

    private static RecordedTrace Read(string path, bool acceptChanged)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{path}: is a folder; name one trace file in it");
        }

        if (!File.Exists(path))
        {
            throw new InputException($"{path}: there is no such file");
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            return RecordedTrace.Read(stream, path, acceptChanged);
        }
        catch (TraceFormatException fault)
        {
            throw new InputException(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read: {fault.Message}");
        }
    }
}
