using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RtmSim.Cli.Results;
using RtmSim.Scenarios;
using RtmSim.Tracing;

namespace RtmSim.Cli.Run;

/// <summary>The files that a run writes.</summary>
internal sealed class RunOutputs
{
    private readonly RunRequest _request;

    private RunOutputs(RunRequest request) => _request = request;

    /// <summary>Looks whether all can be written, before anything runs.</summary>
    /// <exception cref="InputException">Something stands in the way.</exception>
    public static RunOutputs Prepare(RunRequest request, IReadOnlyList<ScenarioFile> files)
    {
        foreach (string path in new[] { request.JsonFile, request.JUnitFile }.OfType<string>())
        {
            OutputFile.Check(path);
        }

        if (request.TraceFolder is not null)
        {
            CheckTraces(files);
            CreateFolder(request.TraceFolder);
        }

        return new RunOutputs(request);
    }

    public void WriteTrace(ScenarioFile file, Trace trace)
    {
        if (_request.TraceFolder is null)
        {
            return;
        }

        string path = Path.Combine(_request.TraceFolder, TraceName(file));
        CreateFolder(Path.GetDirectoryName(path)!);
        OutputFile.Write(path, trace.WriteJsonLines);
    }

    public void WriteReports(IReadOnlyList<RunRow> rows)
    {
        if (_request.JsonFile is not null)
        {
            OutputFile.Write(
                _request.JsonFile,
                writer => JsonFile.Write(rows, (row, json) => row.WriteMembers(json), writer));
        }

        if (_request.JUnitFile is not null)
        {
            ResultCase[] cases = rows.Select(row => row.ToCase()).ToArray();
            OutputFile.Write(_request.JUnitFile, writer => JUnitFile.Write(cases, writer));
        }
    }

    private static string TraceName(ScenarioFile file) =>
        Path.ChangeExtension(file.RelativePath, ".jsonl");

    private static void CheckTraces(IReadOnlyList<ScenarioFile> files)
    {
        IGrouping<string, ScenarioFile>? clash = files
            .GroupBy(TraceName, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1);
        if (clash is not null)
        {
            string names = string.Join(" and ", clash.Select(file => file.Path));
            throw new InputException(
                $"{names} would both write their traces to {clash.Key}; run them apart");
        }
    }

    private static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or ArgumentException)
        {
            throw new InputException($"{path}: cannot be a folder: {fault.Message}");
        }
    }
}
