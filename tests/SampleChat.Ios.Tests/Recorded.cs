using System.Collections.Generic;

namespace SampleChat.Ios.Tests;

/// <summary>What the user sees in the course of a test.</summary>
internal static class Recorded
{
    /// <summary>The status line now, and each text it changes to.</summary>
    public static IReadOnlyList<string> Statuses(ChatViewModel app)
    {
        List<string> statuses = [app.Status];
        app.PropertyChanged += (_, _) =>
        {
            if (app.Status != statuses[^1])
            {
                statuses.Add(app.Status);
            }
        };
        return statuses;
    }
}
