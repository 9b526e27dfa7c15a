using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using RtmSim.Kernel;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>
/// Makes something of a file, or of text in place of one. A mistake in it is an answer, never an
/// exception.
/// </summary>
/// <typeparam name="T">What is made.</typeparam>
internal sealed class SourceFile<T>
    where T : class
{
    private readonly SourceKind _kind;
    private readonly Func<YamlNode?, string, Problems, T?> _read;

    /// <summary>A kind of files.</summary>
    /// <param name="kind">What messages call such a file.</param>
    /// <param name="read">Makes it of the document; null, and problems, if that cannot be.</param>
    public SourceFile(SourceKind kind, Func<YamlNode?, string, Problems, T?> read)
    {
        _kind = kind;
        _read = read;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; messages name it so.</param>
    /// <param name="problems">What is wrong with it; nothing if something was made.</param>
    public T? Load(string path, out IReadOnlyList<ScenarioProblem> problems)
    {
        Preconditions.NotNull(path, nameof(path));
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            string reason = fault is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file"
                : $"it cannot be read: {fault.Message}";
            problems = new[] { new ScenarioProblem(path, 0, 0, reason) };
            return null;
        }

        return Read(path, content, out problems);
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">The content of a file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="problems">What is wrong with it; nothing if something was made.</param>
    public T? Parse(string text, string name, out IReadOnlyList<ScenarioProblem> problems)
    {
        Preconditions.NotNull(text, nameof(text));
        Preconditions.NotNull(name, nameof(name));
        return Read(name, Encoding.UTF8.GetBytes(text), out problems);
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="file">What messages call it.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="problems">What is wrong with it; nothing if something was made.</param>
    public T? Read(string file, byte[] content, out IReadOnlyList<ScenarioProblem> problems)
    {
        Problems found = new(file);
        T? made = null;
        try
        {
            YamlNode? root = YamlReader.Read(SourceText.Decode(content, _kind), _kind);
            made = _read(root, file, found);
        }
        catch (YamlFault fault)
        {
            found.Add(fault.Position, fault.Message);
        }

        problems = found.InOrder();
        return found.Count == 0 ? made : null;
    }
}
