using System.Collections.Generic;
using RtmSim.Scenarios.Contracts.Reading;

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
        Contract? contract = ContractReader.Source.Load(
            path, out IReadOnlyList<ScenarioProblem> problems);
        return new ContractLoad(path, contract, problems);
    }

    /// <summary>Reads a contract from text. A mistake in it is an answer, too.</summary>
    /// <param name="text">The content of a file.</param>
    /// <param name="name">What messages call it.</param>
    public static ContractLoad Parse(string text, string name)
    {
        Contract? contract = ContractReader.Source.Parse(
            text, name, out IReadOnlyList<ScenarioProblem> problems);
        return new ContractLoad(name, contract, problems);
    }

    internal static ContractLoad Read(string file, byte[] content)
    {
        Contract? contract = ContractReader.Source.Read(
            file, content, out IReadOnlyList<ScenarioProblem> problems);
        return new ContractLoad(file, contract, problems);
    }

    internal static Contract Take(ContractLoad load) => load.Contract
        ?? throw new ContractBrokenException(
            $"malformed  {load.File}\n{string.Join('\n', load.Problems)}");
}
