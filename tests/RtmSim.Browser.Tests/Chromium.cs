using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;

namespace RtmSim.Browser.Tests;

/// <summary>
/// The browser of the machine. Without one the tests are skipped, or fail where
/// <c>RTMSIM_BROWSER=required</c> says that there has to be one. <c>RTMSIM_CHROMIUM</c> names
/// another than that of the path.
/// </summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public static IBrowser Browser =>
        _browser ?? throw new InvalidOperationException("The browser was not started.");

    [OneTimeSetUp]
    public async Task Start()
    {
        string? path = Find();
        if (path is null)
        {
            const string Reason = "There is no Chromium on this machine, such as Debian's package "
                + "chromium; RTMSIM_CHROMIUM can name one.";
            if (Environment.GetEnvironmentVariable("RTMSIM_BROWSER") == "required")
            {
                Assert.Fail(Reason);
            }

            Assert.Ignore(Reason);
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,

            // The sandbox wants rights that a container does not give; the page is our own.
            Args = ["--no-sandbox"],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("RTMSIM_CHROMIUM");
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return (string.IsNullOrEmpty(named) ? [] : new[] { named })
            .Concat(from name in Names from folder in folders select Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
