using System;
using System.IO;
using System.Security;
using NodaTime.Text;
using RtmSim.Client;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace RtmSim.Facades;

/// <summary>
/// The log of one client and the wrapper's log beside it, for those who want them on disk (O-05,
/// S-58). Times are virtual, the format of the lines is ours, and what cannot be written is not:
/// the app is never told (O-10).
/// </summary>
internal sealed class LogFiles
{
    private const string WrapperSuffix = "_unity_plugin_log.txt";
    private const string OlderSuffix = ".1";
    private const int BytesPerKb = 1024;
    private const int EverythingFilter = 0x000f;
    private const int InformationBit = 0x0001;
    private const int ErrorBit = 0x0004;

    private readonly VirtualClock _clock;
    private readonly LogSettings _settings;
    private readonly IDisposable _subscription;

    public LogFiles(Trace trace, VirtualClock clock, SimClient client)
    {
        _clock = clock;
        _settings = client.LogSettings;
        int number = client.Tag.Number;
        _subscription = trace.Events.Subscribe(traced =>
        {
            if (traced.ClientNumber == number)
            {
                Add(traced);
            }
        });
    }

    /// <summary>The wrapper was called back, whether or not the app listens.</summary>
    /// <param name="handler">The handler as the app knows it.</param>
    public void AddNativeCallback(string handler)
    {
        if (_settings.Path is { } path && handler != "OnLogout")
        {
            string name = char.ToLowerInvariant(handler[0]) + handler.Substring(1);
            Append(path + WrapperSuffix, name);
        }
    }

    public void Stop() => _subscription.Dispose();

    private void Add(TraceEvent traced)
    {
        bool isLogged = traced.Kind is TraceKind.Call or TraceKind.Return or TraceKind.State;
        if (_settings.Path is not { } path || !isLogged)
        {
            return;
        }

        bool failed = traced.Kind == TraceKind.Return && traced.Code is { Number: not 0 };
        int level = failed ? ErrorBit : InformationBit;
        if (((_settings.Filter ?? EverythingFilter) & level) != 0)
        {
            Append(path, traced.ToString().TrimStart());
        }
    }

    private void Append(string path, string text)
    {
        try
        {
            MakeRoom(path);
            string time = InstantPattern.ExtendedIso.Format(_clock.Now);
            File.AppendAllText(path, $"{time} {text}\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException or SecurityException)
        {
            // As the SDK: a log that cannot be written is no concern of the app's.
        }
    }

    /// <summary>Of a log there are two files; the full one becomes the older one (O-04).</summary>
    private void MakeRoom(string path)
    {
        FileInfo file = new(path);
        if (file.Exists && file.Length >= (long)_settings.SizeKb * BytesPerKb)
        {
            File.Delete(path + OlderSuffix);
            File.Move(path, path + OlderSuffix);
        }
    }
}
