using System;
using System.IO;
using Spectre.Console;

namespace RtmSim.Cli;

/// <summary>
/// Where results are shown: with colours in a terminal, and as they are anywhere else, so that
/// nothing is wrapped, cut or coloured on its way into a file.
/// </summary>
internal sealed class Screen
{
    private const string EraseLine = "\u001b[2K";

    private readonly AnsiSupport _ansi;
    private IAnsiConsole? _console;

    /// <summary>A screen.</summary>
    /// <param name="writer">Where all goes.</param>
    /// <param name="isTerminal">Whether somebody looks at it.</param>
    /// <param name="hasAnsi">Whether it knows escape sequences; null to find out.</param>
    public Screen(TextWriter writer, bool isTerminal, bool? hasAnsi = null)
    {
        Writer = writer;
        IsTerminal = isTerminal;
        _ansi = hasAnsi switch
        {
            null => AnsiSupport.Detect,
            true => AnsiSupport.Yes,
            false => AnsiSupport.No,
        };
    }

    public TextWriter Writer { get; }

    /// <summary>Whether somebody looks at it.</summary>
    public bool IsTerminal { get; }

    private IAnsiConsole Console => _console ??= AnsiConsole.Create(
        new AnsiConsoleSettings { Ansi = _ansi, Out = new AnsiConsoleOutput(Writer) });

    /// <summary>Writes a line whose first word is coloured in a terminal.</summary>
    public void Line(string color, string word, string rest)
    {
        if (IsTerminal)
        {
            WriteColored(color, word, rest);
        }
        else
        {
            Writer.WriteLine(word + rest);
        }
    }

    /// <summary>
    /// Shows what is going on, in one line of a terminal that is there until it is cleared.
    /// </summary>
    public void Status(string text)
    {
        if (IsTerminal)
        {
            WriteStatus(text);
        }
    }

    /// <summary>Leaves nothing of the line that shows what is going on.</summary>
    public void ClearStatus()
    {
        if (IsTerminal)
        {
            WriteStatus(string.Empty);
        }
    }

    public void Line(string text) => Writer.WriteLine(text);

    // Apart, so that Spectre is loaded in a terminal only.
    private void WriteColored(string color, string word, string rest)
    {
        Console.Markup($"[{color}]{Markup.Escape(word)}[/]");
        Writer.WriteLine(rest);
    }

    // By hand and not as a live display, which hides the cursor: after Ctrl-C it would stay away.
    private void WriteStatus(string text)
    {
        if (Console.Profile.Capabilities.Ansi)
        {
            int width = Math.Max(0, Console.Profile.Width - 1);
            string shown = text.Length > width ? text.Substring(0, width) : text;
            Console.Write(new ControlCode($"\r{EraseLine}{shown}"));
        }
    }
}
