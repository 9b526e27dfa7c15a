using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Browser.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Browser.Tests;

[TestFixture]
internal sealed class KeyboardTests
{
    private readonly RecordedTrace _trace = Traces.Shipped("calls/accepted");

    [Test]
    public async Task Arrows_Pressed_GoFromEventToEvent()
    {
        await using ReportPage page = await ReportPage.Open(_trace);

        await page.Press("ArrowDown");
        Assert.That(await page.Chosen(), Is.EqualTo(0));
        await page.Press("ArrowDown", "ArrowDown");
        Assert.That(await page.Chosen(), Is.EqualTo(4), "returns are no stops");
        await page.Press("ArrowRight");
        Assert.That(await page.Chosen(), Is.EqualTo(7), "Bob's Login beside Alice's");
        await page.Press("ArrowLeft", "ArrowUp");
        Assert.That(await page.Chosen(), Is.EqualTo(2));
        await page.Press("End");
        Assert.That(await page.Chosen(), Is.EqualTo(_trace.Count - 1));
        await page.Press("Home");
        Assert.That(await page.Chosen(), Is.EqualTo(0));
        await page.Press("Escape");
        Assert.That(await page.Chosen(), Is.EqualTo(-1));
    }

    [Test]
    public async Task Arrows_Pressed_ShowTheDetails()
    {
        await using ReportPage page = await ReportPage.Open(_trace);
        Assert.That(await page.Text("#panel"), Does.Contain("This trace"));

        await page.Press("End");

        Assert.That(await page.Text("#panel"), Does.Contain("OnRemoteInvitationAccepted"));
        Assert.That(await page.Text("#panel"), Does.Contain("rule\nL-05: "));
        Assert.That(await page.Text("#panel"), Does.Contain("response\n\"here I am\""));
    }

    [Test]
    public async Task Enter_OnALinkedEvent_GoesAlongTheArrowAndBack()
    {
        int call = _trace.First(traced => traced.Name == "SendLocalInvitation").Sequence;
        await using ReportPage page = await ReportPage.Open(_trace, $"#e{call}");

        await page.Press("Enter");
        Assert.That(
            _trace[await page.Chosen()].Name, Is.EqualTo("OnRemoteInvitationReceived"));
        await page.Press("Enter");
        Assert.That(await page.Chosen(), Is.EqualTo(call));
    }

    [Test]
    public async Task Tab_Pressed_ReachesAllControlsAndTheEvents()
    {
        await using ReportPage page = await ReportPage.Open(_trace);
        await page.Ask<string>("document.activeElement.blur() ?? ''");

        List<string> reached = [];
        for (int i = 0; i < 25; i++)
        {
            await page.Press("Tab");
            reached.Add(await page.Ask<string>(
                "document.activeElement.id || document.activeElement.dataset.kind || ''"));
        }

        Assert.That(reached, Is.SupersetOf(new[]
        {
            "call", "callback", "state", "invitation", "users", "search", "found-before",
            "found-next", "zoom-out", "zoom-in", "narrower", "wider", "theme", "help", "view",
        }));
    }

    [Test]
    public async Task Users_ByKeyboard_AreFiltered()
    {
        await using ReportPage page = await ReportPage.Open(_trace);

        await page.Press("u");
        Assert.That(await page.Page.Locator("#users-list").IsVisibleAsync(), Is.True);
        await page.Page.Locator("#users-find").FocusAsync();
        await page.Page.Keyboard.TypeAsync("bob");
        await page.Press("Tab", "Tab", "Tab", "Space");
        Assert.That(
            await page.Page.Locator(".head").AllInnerTextsAsync(), Does.Not.Contain("bob"));
        await page.Press("Escape");
        Assert.That(await page.Page.Locator("#users-list").IsVisibleAsync(), Is.False);
    }

    [Test]
    public async Task Zoom_ByKeyboard_ChangesRowsAndLanesAndBack()
    {
        await using ReportPage page = await ReportPage.Open(_trace);
        int before = await Distance(page);

        await page.Press("+");
        Assert.That(await Distance(page), Is.GreaterThan(before));
        await page.Press("0", "-", "-", "-");
        Assert.That(await page.Count(".event"), Is.Zero, "rows too low for words");
        await page.Press("0", "[", "[", "[", "[");
        Assert.That(await page.Ask<int>("document.querySelectorAll('.event').length"), Is.Positive);
        await page.Press("0");
        Assert.That(await Distance(page), Is.EqualTo(before));
    }

    [Test]
    public async Task Keys_Asked_AreExplained()
    {
        await using ReportPage page = await ReportPage.Open(_trace);

        await page.Press("?");

        Assert.That(await page.Page.Locator("#keys").IsVisibleAsync(), Is.True);
        Assert.That(await page.Text("#keys"), Does.Contain("next, former event"));
    }

    /// <summary>Between the first two events of a lane, in pixels.</summary>
    private static Task<int> Distance(ReportPage page) => page.Ask<int>(
        "document.getElementById('event-4').getBoundingClientRect().top"
        + " - document.getElementById('event-0').getBoundingClientRect().top");
}
