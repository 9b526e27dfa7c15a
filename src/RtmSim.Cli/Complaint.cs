using System.IO;
using System.Text;

namespace RtmSim.Cli;

/// <summary>The one line that says what is wrong with the input.</summary>
internal static class Complaint
{
    public static void Write(TextWriter errors, string message) =>
        errors.WriteLine("rtmsim: " + OneLine(message));

    /// <summary>A text whose control characters, which names may hold, are blanks.</summary>
    public static string OneLine(string message)
    {
        StringBuilder line = new(message.Length);
        foreach (char c in message)
        {
            line.Append(char.IsControl(c) ? ' ' : c);
        }

        return line.ToString();
    }
}
