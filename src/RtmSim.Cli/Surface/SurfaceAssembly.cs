using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RtmSim.Cli.Surface;

/// <summary>
/// Reads surfaces out of compiled files by their metadata. Nothing is loaded or run, and nothing
/// that a file refers to has to be there: an SDK is rarely beside the engine it was built for.
/// </summary>
internal static class SurfaceAssembly
{
    /// <summary>Reads a file, or the one of a folder that has the namespace.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static IReadOnlyList<SurfaceMember> Read(string path, string wanted)
    {
        if (Directory.Exists(path))
        {
            return ReadFolder(path, wanted);
        }

        if (!File.Exists(path))
        {
            throw new InputException($"{path}: there is no such file or folder");
        }

        IReadOnlyList<SurfaceMember> surface = ReadFile(path, wanted);
        return surface.Count > 0
            ? surface
            : throw new InputException(
                $"{path}: there is no public type of the namespace {wanted} in it");
    }

    private static IReadOnlyList<SurfaceMember> ReadFolder(string folder, string wanted)
    {
        List<(string File, IReadOnlyList<SurfaceMember> Surface)> found = new();
        foreach (string file in Assemblies(folder))
        {
            if (TryReadFile(file, wanted) is { Count: > 0 } surface)
            {
                found.Add((file, surface));
            }
        }

        return found.Count switch
        {
            1 => found[0].Surface,
            0 => throw new InputException(
                $"{folder}: no assembly in this folder has a public type of the namespace "
                + wanted),
            _ => throw new InputException(
                $"{folder}: {found[0].File} and {found[1].File} both have the namespace "
                + $"{wanted}; name one of them"),
        };
    }

    private static string[] Assemblies(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .ToArray();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder}: cannot be read: {fault.Message}");
        }
    }

    /// <summary>A folder also has libraries that are no assemblies.</summary>
    private static IReadOnlyList<SurfaceMember>? TryReadFile(string file, string wanted)
    {
        try
        {
            return ReadFile(file, wanted);
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static IReadOnlyList<SurfaceMember> ReadFile(string path, string wanted)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using PEReader file = new(stream);
            return file.HasMetadata
                ? SurfaceReader.Read(file.GetMetadataReader(), wanted)
                : throw new InputException($"{path}: is not an assembly: it has no metadata");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read: {fault.Message}");
        }
        catch (Exception fault) when (fault is BadImageFormatException or ArgumentException
            or InvalidOperationException or InvalidCastException or OverflowException
            or IndexOutOfRangeException)
        {
            // Broken metadata shows in the reader in any of these ways.
            throw new InputException($"{path}: is not an assembly: {fault.Message}");
        }
    }
}
