using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using RtmSim.Cli.Annotations;
using RtmSim.Cli.Results;
using RtmSim.Scenarios.Contracts;
using RtmSim.Tracing;

namespace RtmSim.Cli.Check;

/// <summary>
/// Holds traces against contracts one by one and reports each as soon as it is done.
/// </summary>
internal sealed class CheckAction
{
    private readonly CheckRequest _request;
    private readonly Screen _screen;
    private readonly TextWriter _errors;
    private readonly List<CheckRow> _rows = [];
    private readonly List<ResultCase> _malformed = [];
    private int _broken;
    private int _checks;

    private CheckAction(CheckRequest request, Screen screen, TextWriter errors)
    {
        _request = request;
        _screen = screen;
        _errors = errors;
    }

    /// <summary>Checks all that a command names; returns its exit code.</summary>
    public static int Run(CheckRequest request, Screen screen, TextWriter errors) =>
        Guarded.Run(() => new CheckAction(request, screen, errors).Run(), errors);

    private int Run()
    {
        foreach (string path in new[] { _request.JsonFile, _request.JUnitFile }.OfType<string>())
        {
            OutputFile.Check(path);
        }

        IReadOnlyList<ContractLoad> loads = CheckFiles.Contracts(_request.Contracts);
        IReadOnlyList<string> traces = CheckFiles.Traces(_request.Traces);
        foreach (ContractLoad load in loads.Where(load => load.Contract is null))
        {
            ShowMalformed(load);
        }

        Contract[] contracts = loads.Select(load => load.Contract).OfType<Contract>().ToArray();
        foreach (string path in traces.Where(_ => contracts.Length > 0))
        {
            CheckOne(path, contracts);
        }

        if (_checks > 0)
        {
            ShowTotal();
        }

        WriteReports();
        return _malformed.Count > 0 ? ExitCodes.BadInput
            : _broken > 0 ? ExitCodes.Failed
            : ExitCodes.Passed;
    }

    private void CheckOne(string path, IEnumerable<Contract> contracts)
    {
        RecordedTrace trace;
        try
        {
            trace = TraceInput.Read(path);
        }
        catch (InputException fault)
        {
            Complaint.Write(_errors, fault.Message);
            _malformed.Add(new ResultCase(
                "traces", path, Verdicts.Malformed, 0, [fault.Message]));
            return;
        }

        foreach (Contract contract in contracts)
        {
            ContractResult result = contract.Check(trace, _request.Users);
            _rows.AddRange(contract.Clauses.Select(
                clause => new CheckRow(contract, clause, path, result.Of(clause))
                {
                    IsSkipped = result.Skipped.Contains(clause),
                }));
            _checks++;
            _broken += result.Holds ? 0 : 1;
            Show(result, path);
        }
    }

    private void Show(ContractResult result, string path)
    {
        string rest = string.Create(
            CultureInfo.InvariantCulture,
            $"  {path}  {result.Contract.Name}  {result.Events} events");
        if (result.Holds)
        {
            if (!_request.IsQuiet)
            {
                _screen.Line("green", Verdicts.Passed, rest);
                ShowSkipped(result);
            }

            return;
        }

        _screen.Line("red", Verdicts.Failed, rest);
        ShowSkipped(result);
        foreach (string line in result.Explain().SelectMany(
            each => each.TrimEnd('\n').Split('\n')))
        {
            _screen.Line("  " + line);
        }

        if (_request.Annotations == AnnotationStyle.GitHub)
        {
            foreach (string message in result.Explain())
            {
                _screen.Line(PlacedAnnotation.Of(
                    result.Contract.File, $"{message.TrimEnd('\n')}\n  trace: {path}"));
            }
        }
    }

    /// <summary>A recording that passes has not shown that these hold.</summary>
    private void ShowSkipped(ContractResult result)
    {
        if (result.Skipped.Count > 0)
        {
            _screen.Line("  not judged, as only the simulator tells what they need: "
                + string.Join(", ", result.Skipped.Select(clause => clause.Name)));
        }
    }

    private void ShowMalformed(ContractLoad load)
    {
        string[] messages = load.Problems.Select(problem => problem.ToString()).ToArray();
        _malformed.Add(new ResultCase("contracts", load.File, Verdicts.Malformed, 0, messages));
        _screen.Line("red", Verdicts.Malformed, $"  {load.File}");
        foreach (string message in messages)
        {
            _errors.WriteLine(message);
            if (_request.Annotations == AnnotationStyle.GitHub)
            {
                _screen.Line(PlacedAnnotation.Of(load.File, message));
            }
        }
    }

    private void ShowTotal()
    {
        string others = (_broken > 0 ? Number(", {0} failed", _broken) : string.Empty)
            + (_malformed.Count > 0 ? Number(", {0} malformed", _malformed.Count) : string.Empty);
        _screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{_checks - _broken} of {_checks} checks passed{others}; ")
            + Number("{0} clauses looked at", _rows.Count(row => !row.IsSkipped)));
    }

    private void WriteReports()
    {
        if (_request.JsonFile is not null)
        {
            OutputFile.Write(
                _request.JsonFile,
                writer => JsonFile.Write(_rows, (row, json) => row.WriteMembers(json), writer));
        }

        if (_request.JUnitFile is not null)
        {
            ResultCase[] cases = _malformed.Concat(_rows.Select(row => row.ToCase())).ToArray();
            OutputFile.Write(_request.JUnitFile, writer => JUnitFile.Write(cases, writer));
        }
    }

    private static string Number(string format, int number) =>
        string.Format(CultureInfo.InvariantCulture, format, number);
}
