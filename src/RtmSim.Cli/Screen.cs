using System.IO;
using Spectre.Console;

namespace RtmSim.Cli;

/// <summary>
/// Where results are shown: with colours in a terminal, and as they are anywhere else, so that
/// nothing is wrapped, cut or coloured on its way into a file.
/// </summary>
internal sealed class Screen
{
    private readonly bool _isTerminal;
    private IAnsiConsole? _console;

    public Screen(TextWriter writer, bool isTerminal)
    {
        Writer = writer;
        _isTerminal = isTerminal;
    }

    public TextWriter Writer { get; }

    /// <summary>Writes a line whose first word is coloured in a terminal.</summary>
    public void Line(string color, string word, string rest)
    {
        if (_isTerminal)
        {
            WriteColored(color, word, rest);
        }
        else
        {
            Writer.WriteLine(word + rest);
        }
    }

    public void Line(string text) => Writer.WriteLine(text);

    // Apart, so that Spectre is loaded in a terminal only.
    private void WriteColored(string color, string word, string rest)
    {
        _console ??= AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Writer) });
        _console.Markup($"[{color}]{Markup.Escape(word)}[/]");
        Writer.WriteLine(rest);
    }
}
