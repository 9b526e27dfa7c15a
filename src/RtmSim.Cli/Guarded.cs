using System;
using System.IO;
using RtmSim.Scenarios.Recording;

namespace RtmSim.Cli;

/// <summary>Turns what is wrong with the input into one line and its exit code.</summary>
internal static class Guarded
{
    public static int Run(Func<int> action, TextWriter errors)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (fault is InputException or RecordingException
            or IOException or UnauthorizedAccessException)
        {
            Complaint.Write(errors, fault.Message);
            return ExitCodes.BadInput;
        }
    }
}
