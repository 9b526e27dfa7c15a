using System.Threading.Tasks;
using Microsoft.Playwright;
using NUnit.Framework;
using RtmSim.Browser.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Browser.Tests;

[TestFixture]
internal sealed class AppearanceTests
{
    /// <summary>What small text needs against what it stands on.</summary>
    private const string EnoughContrast = "4.5";

    private readonly RecordedTrace _trace = Traces.Shipped("controls/outage");

    [TestCase(ColorScheme.Light, true)]
    [TestCase(ColorScheme.Dark, false)]
    public async Task Theme_OfTheReader_IsTakenAndCanBeChanged(ColorScheme scheme, bool isLight)
    {
        await using ReportPage page = await ReportPage.Open(_trace, scheme: scheme);
        Assert.That(await IsLight(page), Is.EqualTo(isLight));

        await page.Press("d");
        Assert.That(await IsLight(page), Is.EqualTo(!isLight));
        await page.Click("#theme");
        Assert.That(await IsLight(page), Is.EqualTo(isLight));
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Words_OnAllGrounds_HaveEnoughContrast(ColorScheme scheme)
    {
        await using ReportPage page = await ReportPage.Open(_trace, scheme: scheme);

        string[] weak = await page.Ask<string[]>($$"""
            (() => {
              const probe = document.body.appendChild(document.createElement("i"));
              const light = name => {
                probe.style.color = `var(--${name})`;
                const [r, g, b] = getComputedStyle(probe).color.match(/[\d.]+/g)
                  .map(part => part / 255)
                  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
              };
              const contrast = (a, b) => Math.max(a, b) / Math.min(a, b);
              const colors = ["text", "muted", "bad", "control", "service", "accent"];
              const grounds = ["back", "raised", "chosen", "match"];
              return colors.flatMap(color => grounds
                .map(ground => [color, ground, contrast(light(color), light(ground))]))
                .filter(([, , ratio]) => ratio < {{EnoughContrast}})
                .map(found => found.join(" "));
            })()
            """);
        Assert.That(weak, Is.Empty);
    }

    private static Task<bool> IsLight(ReportPage page) => page.Ask<bool>(
        "getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'");
}
