using System;
using System.IO;
using System.Text;

namespace RtmSim.Cli;

/// <summary>Writes a file completely or not at all.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes beside the file first and then moves it into place, so that a reader never sees half
    /// of it.
    /// </summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> content)
    {
        string? beside = null;
        try
        {
            if (IsDevice(Path.GetFullPath(path)))
            {
                using FileStream stream = new(path, FileMode.Open, FileAccess.Write);
                using StreamWriter device = new(stream, Utf8);
                content(device);
                return;
            }

            string target = Target(path);

            beside = $"{target}.{Environment.ProcessId}.tmp";
            using (StreamWriter writer = new(beside, append: false, Utf8) { NewLine = "\n" })
            {
                content(writer);
            }

            File.Move(beside, target, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            Remove(beside);
            throw new InputException($"{path}: cannot be written: {Reason(fault, path)}");
        }
    }

    /// <summary>What keeps a path from being written to, as far as one can see.</summary>
    /// <exception cref="InputException">The path is a folder, or in no folder.</exception>
    public static void Check(string path)
    {
        string? folder = path.Length == 0 ? null : Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || Directory.Exists(path))
        {
            throw new InputException($"{path}: cannot be written: it is a folder");
        }

        if (!Directory.Exists(folder))
        {
            throw new InputException($"{path}: cannot be written: there is no folder {folder}");
        }
    }

    /// <summary>What a link leads to, so that the link stays one.</summary>
    private static string Target(string path)
    {
        FileInfo file = new(path);
        return file.LinkTarget is null
            ? file.FullName
            : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
    }

    /// <summary>Moving a file onto /dev/null would replace it.</summary>
    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal)
        || path.StartsWith("/proc/", StringComparison.Ordinal);

    private static string Reason(Exception fault, string path) =>
        Directory.Exists(path) ? "it is a folder" : fault.Message;

    private static void Remove(string? beside)
    {
        try
        {
            if (beside is not null)
            {
                File.Delete(beside);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It was never there, then; the first fault is the one to tell.
        }
    }
}
