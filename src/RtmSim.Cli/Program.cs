using System;

namespace RtmSim.Cli;

/// <summary>The entry point of the tool.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => CommandLine.Run(
        arguments,
        new Screen(Console.Out, isTerminal: !Console.IsOutputRedirected),
        Console.Error);
}
