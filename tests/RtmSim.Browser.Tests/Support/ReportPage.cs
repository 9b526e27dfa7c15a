using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;
using RtmSim.Scenarios.Reports;
using RtmSim.Tracing;

namespace RtmSim.Browser.Tests.Support;

/// <summary>A report in a browser's window. Disposing asserts that it had no trouble.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];
    private readonly string _file;

    private ReportPage(IBrowserContext context, IPage page, string file)
    {
        _context = context;
        Page = page;
        _file = file;
        page.PageError += (_, error) => _troubles.Add(error);
        page.Console += (_, message) => _troubles.Add($"{message.Type}: {message.Text}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).LocalPath != file && !request.Url.StartsWith("data:,"))
            {
                _troubles.Add($"asks for {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public static async Task<ReportPage> Open(
        RecordedTrace trace, string link = "", ColorScheme scheme = ColorScheme.Light)
    {
        string file = Path.Combine(
            TestContext.CurrentContext.WorkDirectory,
            $"report-{TestContext.CurrentContext.Test.ID}.html");
        await using (StreamWriter writer = new(file))
        {
            TraceReport.Write(trace, ReportFormat.Html, "the title", writer);
        }

        IBrowserContext context = await Chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = 1400, Height = 1000 },
                Offline = true,
            });
        ReportPage report = new(context, await context.NewPageAsync(), file);
        await report.Page.GotoAsync("file://" + file + link);
        await report.Drawn();
        return report;
    }

    /// <summary>The text of an element.</summary>
    public Task<string> Text(string selector) => Page.Locator(selector).InnerTextAsync();

    /// <summary>How many elements there are.</summary>
    public Task<int> Count(string selector) => Page.Locator(selector).CountAsync();

    /// <summary>What a script returns.</summary>
    public Task<T> Ask<T>(string script) => Page.EvaluateAsync<T>(script);

    public async Task Press(params string[] keys)
    {
        foreach (string key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }

        await Drawn();
    }

    public async Task Click(string selector)
    {
        await Page.Locator(selector).ClickAsync();
        await Drawn();
    }

    /// <summary>Moves the pointer onto an event's label.</summary>
    public async Task HoverOver(int seq)
    {
        LocatorBoundingBoxResult box =
            (await Page.Locator($"#event-{seq}").BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 20, box.Y + (box.Height / 2));
        await Drawn();
    }

    /// <summary>The number of the selected event; -1 if none is.</summary>
    public async Task<int> Chosen()
    {
        string id = await Ask<string>(
            "document.getElementById('view').getAttribute('aria-activedescendant') ?? ''");
        return id.Length == 0 ? -1 : int.Parse(id.Split('-').Last());
    }

    /// <summary>The page draws once a frame, and after what was asked of it.</summary>
    public Task Drawn() => Ask<bool>(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => "
        + "setTimeout(() => done(true)))))");

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        File.Delete(_file);
        Assert.That(_troubles, Is.Empty);
    }
}
