using System;
using System.Runtime.InteropServices;

namespace RtmSim.Cli;

/// <summary>
/// What asks the command to stop: Ctrl-C, and the signal that systems and containers send. Either
/// ends the work early in place of the process, so that what it came to is still told.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    /// <summary>Listens from now on, until it is disposed.</summary>
    /// <param name="stop">Ends the work; called from any thread, perhaps more than once.</param>
    public StopSignals(Action stop)
    {
        _interrupt = On(PosixSignal.SIGINT, stop);
        _terminate = On(PosixSignal.SIGTERM, stop);
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private static PosixSignalRegistration On(PosixSignal signal, Action stop) =>
        PosixSignalRegistration.Create(
            signal,
            context =>
            {
                context.Cancel = true;
                stop();
            });
}
