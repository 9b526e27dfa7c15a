using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Scenarios;
using RtmSim.Scenarios.Contracts;

namespace RtmSim.Cli.Check;

/// <summary>The contracts and traces that arguments name.</summary>
internal static class CheckFiles
{
    /// <summary>
    /// In the order of the arguments; a name comes before a path of the same text.
    /// </summary>
    /// <exception cref="InputException">A name or path leads to none.</exception>
    public static IReadOnlyList<ContractLoad> Contracts(IReadOnlyList<string> arguments)
    {
        List<ContractLoad> contracts = [];
        foreach (string argument in arguments)
        {
            if (Contract.Names.Contains(argument))
            {
                contracts.Add(new ContractLoad(argument, Contract.Named(argument), []));
                continue;
            }

            contracts.AddRange(Below(argument, "contract", ".yaml", ".yml")
                .Select(ContractFile.Read));
        }

        return contracts;
    }

    /// <summary>In the order of the arguments, each file once.</summary>
    /// <exception cref="InputException">A path leads to none.</exception>
    public static IReadOnlyList<string> Traces(IReadOnlyList<string> arguments) => arguments
        .SelectMany(argument => Below(argument, "trace", ".jsonl"))
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    private static IReadOnlyList<string> Below(
        string path, string what, params string[] endings)
    {
        if (path.Length == 0)
        {
            throw new InputException($"\"\": there is no such {what}");
        }

        if (!Directory.Exists(path))
        {
            return File.Exists(path)
                ? [path]
                : throw new InputException(NotThere(path, what));
        }

        string[] files = ScenarioFiles.Below(path, endings)
            .Select(file => file.Path)
            .ToArray();
        return files.Length > 0
            ? files
            : throw new InputException(
                $"{path}: there is no {what} in this folder; they end in "
                + string.Join(" or ", endings));
    }

    private static string NotThere(string path, string what) => what == "contract"
        ? $"{path}: there is no such file or folder, and of the contracts that come along "
            + $"there are {string.Join(", ", Contract.Names)}"
        : $"{path}: there is no such file or folder";
}
