using System;
using System.Diagnostics;
using System.Globalization;
using RtmSim.Scenarios.Exploring.Campaigns;

namespace RtmSim.Cli.Explore;

/// <summary>Runs a campaign, or a shard of it.</summary>
internal sealed class ExploreAction
{
    private static readonly TimeSpan StatusEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineEvery = TimeSpan.FromMinutes(1);

    private readonly ExploreRequest _request;
    private readonly Screen _screen;
    private readonly SeedQueue _queue;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _lastLine;

    private ExploreAction(ExploreRequest request, Screen screen)
    {
        _request = request;
        _screen = screen;
        _queue = new SeedQueue(request.Seeds);
    }

    /// <summary>Runs it; returns the exit code.</summary>
    /// <exception cref="InputException">Something cannot be written.</exception>
    public static int Run(ExploreRequest request, Screen screen)
    {
        request.Outputs.Check();
        FailureFolder? folder = FailureFolder.Prepare(request.Folder);
        CampaignReport report = new ExploreAction(request, screen).Run();
        SavedFailures saved = SavedFailures.Save(report, folder, screen);
        return request.Outputs.Tell(report, saved, screen);
    }

    private CampaignReport Run()
    {
        using StopSignals signals = new(_queue.Close);
        SeedThreads threads = new(_request.Plan, _queue, _request.Jobs);
        while (!threads.Wait(StatusEvery))
        {
            if (_watch.Elapsed.TotalMinutes >= _request.Minutes)
            {
                _queue.Close();
            }

            ShowProgress(threads);
        }

        _screen.ClearStatus();
        CampaignReport report = threads.Report();
        ShowSpeed(report);
        return report;
    }

    private void ShowProgress(SeedThreads threads)
    {
        double seconds = _watch.Elapsed.TotalSeconds;
        string progress = string.Format(
            CultureInfo.InvariantCulture,
            "{0:#,0} of {1:#,0} seeds  {2:#,0}/s  {3}",
            threads.Runs,
            _request.Seeds.Count,
            threads.Runs / seconds,
            ExploreText.Violations(threads.Violations));
        _screen.Status(progress);
        if (!_screen.IsTerminal && !_request.Outputs.IsQuiet
            && _watch.Elapsed - _lastLine >= LineEvery)
        {
            _lastLine = _watch.Elapsed;
            _screen.Line(progress);
        }
    }

    /// <summary>Real time is shown here alone: reports have none.</summary>
    private void ShowSpeed(CampaignReport report)
    {
        if (!_request.Outputs.IsQuiet)
        {
            _screen.Line(string.Format(
                CultureInfo.InvariantCulture,
                "{0:#,0} seeds in {1:0.0} s: {2:#,0} a second",
                report.Runs,
                _watch.Elapsed.TotalSeconds,
                report.Runs / _watch.Elapsed.TotalSeconds));
        }
    }
}
