using System.Text;
using RtmSim.Kernel;
using RtmSim.Scenarios.Contracts.Reading;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Contracts;

/// <summary>Reads contract files.</summary>
public static class ContractFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; messages name it so.</param>
    /// <exception cref="ContractBrokenException">
    /// There is no such file, or it has mistakes: the message has all of them.
    /// </exception>
    public static Contract Load(string path) => Take(Read(path));

    /// <summary>Reads a file. A mistake in it is an answer, never an exception.</summary>
    /// <param name="path">The file; messages name it so.</param>
    public static ContractLoad Read(string path)
    {
        Preconditions.NotNull(path, nameof(path));
        byte[]? content = FileContent.Read(path, out ScenarioProblem? problem);
        return content is null
            ? new ContractLoad(path, null, new[] { problem! })
            : Read(path, content);
    }

    /// <summary>Reads a contract from text. A mistake in it is an answer, too.</summary>
    /// <param name="text">The content of a file.</param>
    /// <param name="name">What messages call it.</param>
    public static ContractLoad Parse(string text, string name) => Read(
        Preconditions.NotNull(name, nameof(name)),
        Encoding.UTF8.GetBytes(Preconditions.NotNull(text, nameof(text))));

    internal static ContractLoad Read(string file, byte[] content)
    {
        Problems problems = new(file);
        Contract? contract = null;
        try
        {
            YamlNode? root = YamlReader.Read(SourceText.Decode(content));
            contract = ContractReader.Read(root, file, problems);
        }
        catch (YamlFault fault)
        {
            problems.Add(fault.Position, fault.Message);
        }

        return new ContractLoad(file, problems.Count == 0 ? contract : null, problems.InOrder());
    }

    internal static Contract Take(ContractLoad load) => load.Contract
        ?? throw new ContractBrokenException(
            $"malformed  {load.File}\n{string.Join('\n', load.Problems)}");
}
