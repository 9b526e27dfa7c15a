using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using RtmSim.Cli.Annotations;

namespace RtmSim.Cli.Surface;

/// <summary>
/// The verb <c>surface</c>: whether a compiled SDK is what the simulator stands for.
/// </summary>
internal static class SurfaceVerb
{
    public static Command Create(Screen screen, TextWriter errors)
    {
        Argument<string> assembly = new("ASSEMBLY")
        {
            Description = "The compiled SDK, or a folder that has it.",
        };
        Option<string> face = new("--face")
        {
            Description = "Which of the simulator's APIs it is compared with: unity or ios.",
            HelpName = "SDK",
            Required = true,
        };
        Option<AnnotationStyle> annotations = AnnotationOption.Create();
        Command command = new(
            "surface", "Compares a compiled SDK with the simulator's own API.")
        {
            assembly, face, annotations,
        };
        command.SetAction(parsed => Guarded.Run(
            () => Show(
                Compare(parsed.GetRequiredValue(assembly), parsed.GetRequiredValue(face)),
                parsed.GetValue(annotations),
                screen),
            errors));
        return command;
    }

    private static IReadOnlyList<SurfaceDifference> Compare(string path, string face)
    {
        string wanted = face switch
        {
            "unity" => "agora_rtm",
            "ios" => "DT.Xamarin.Agora",
            _ => throw new InputException($"--face takes unity or ios, not \"{face}\""),
        };
        return SurfaceComparer.Compare(
            SurfaceAssembly.Read(typeof(Simulation).Assembly.Location, wanted),
            SurfaceAssembly.Read(path, wanted));
    }

    private static int Show(
        IReadOnlyList<SurfaceDifference> differences, AnnotationStyle style, Screen screen)
    {
        foreach (SurfaceDifference difference in differences)
        {
            // Names in a file can hold anything.
            string line = Complaint.OneLine(difference.ToString());
            screen.Line(line);
            if (style == AnnotationStyle.GitHub)
            {
                screen.Line(GitHubAnnotation.Of("surface: " + line));
            }
        }

        return differences.Count == 0 ? ExitCodes.Passed : ExitCodes.Failed;
    }
}
