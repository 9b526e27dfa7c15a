using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Browser.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Browser.Tests;

[TestFixture]
internal sealed class ReportPageTests
{
    private const string Call = "calls/accepted";
    private const string Largest = "members/large-channel";

    /// <summary>More than a screen has room for, and far less than a large trace.</summary>
    private const int MostElements = 2_500;

    [TestCase(Call, false)]
    [TestCase(Call, true)]
    [TestCase("channels/outage-past-30s", false)]
    [TestCase(Largest, false)]
    public async Task Page_OfAScenario_SaysHowManyEventsItHas(string name, bool packets)
    {
        RecordedTrace trace = Traces.Shipped(name, packets);
        await using ReportPage page = await ReportPage.Open(trace);

        string events = trace.Count.ToString("N0", CultureInfo.InvariantCulture);
        Assert.That(await page.Text("#count"), Is.EqualTo($"{events} events"));
        Assert.That(await page.Text("h1"), Is.EqualTo("the title"));
        Assert.That(await page.Count("*"), Is.LessThan(MostElements));
    }

    [Test]
    public async Task Labels_OfASmallScenario_AreAllItsEvents()
    {
        RecordedTrace trace = Traces.Shipped(Call);
        await using ReportPage page = await ReportPage.Open(trace);

        int items = trace.Count(traced => traced.Kind != TraceKind.Return);
        Assert.That(await page.Count(".event"), Is.EqualTo(items));
        string[] heads = (await page.Page.Locator(".head").AllInnerTextsAsync()).ToArray();
        Assert.That(heads, Is.EqualTo(new[] { "time", "service", "alice", "bob" }));
    }

    [Test]
    public async Task Labels_OfASmallScenario_DoNotOverlap()
    {
        await using ReportPage page = await ReportPage.Open(Traces.Shipped(Call, packets: true));

        int overlaps = await page.Ask<int>("""
            (() => {
              const boxes = [...document.querySelectorAll(".event")]
                .map(element => element.getBoundingClientRect());
              let found = 0;
              boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                found += a.left < b.right && b.left < a.right
                  && a.top < b.bottom && b.top < a.bottom ? 1 : 0;
              }));
              return found;
            })()
            """);
        Assert.That(overlaps, Is.Zero);
    }

    [Test]
    public async Task Pointer_OverAnEvent_ShowsArgumentsAndRule()
    {
        RecordedTrace trace = Traces.Shipped(Call);
        await using ReportPage page = await ReportPage.Open(trace);

        await page.HoverOver(Find(trace, "OnLocalInvitationAccepted"));

        string tip = await page.Text("#tip");
        Assert.That(tip, Does.Contain("OnLocalInvitationAccepted"));
        Assert.That(tip, Does.Contain("4.040 s · alice · callback · #31"));
        Assert.That(tip, Does.Contain("response\n\"here I am\""));
        Assert.That(tip, Does.Contain("rule\nL-05: "));
        await page.Page.Mouse.MoveAsync(5, 5);
        Assert.That(await page.Page.Locator("#tip").IsVisibleAsync(), Is.False);
    }

    [Test]
    public async Task Click_OnAnEvent_SelectsItAndNamesItInTheAddress()
    {
        RecordedTrace trace = Traces.Shipped(Call);
        await using ReportPage page = await ReportPage.Open(trace);
        int call = Find(trace, "AcceptRemoteInvitation");

        await page.HoverOver(call);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.UpAsync();
        await page.Drawn();

        Assert.That(await page.Chosen(), Is.EqualTo(call));
        Assert.That(page.Page.Url, Does.EndWith($"#e{call}"));
        Assert.That(await page.Text("#panel"), Does.Contain("Led to alice: OnLocalInvitation"));
        await page.Click("#panel button");
        Assert.That(
            await page.Chosen(), Is.EqualTo(Find(trace, "OnLocalInvitationAccepted")));
    }

    [Test]
    public async Task Code_OfAFailure_IsInTheDetails()
    {
        RecordedTrace trace = Traces.Shipped("controls/outage");
        int failed = trace.First(traced => traced.Code is { Number: 2 }).Sequence;
        await using ReportPage page = await ReportPage.Open(trace, $"#e{failed}");

        Assert.That(
            await page.Text("#panel"), Does.Contain("code\nPEER_MESSAGE_ERR_SENT_TIMEOUT (2)"));
        Assert.That(await page.Count(".event.fails"), Is.GreaterThan(0));
    }

    [Test]
    public async Task Link_ToAnEvent_SelectsItAndScrollsToIt()
    {
        RecordedTrace trace = Traces.Shipped(Largest);
        int last = trace.Count - 1;
        await using ReportPage page = await ReportPage.Open(trace, $"#e{last}");

        Assert.That(await page.Chosen(), Is.EqualTo(last));
        Assert.That(await InSight(page, last), Is.True);
        await page.Ask<string>("location.hash = '#e5'");
        await page.Drawn();
        Assert.That(await page.Chosen(), Is.EqualTo(4), "a return is shown with its call");
        Assert.That(await InSight(page, 4), Is.True);
    }

    [Test]
    public async Task Link_ToAnEventThatIsFilteredOut_ShowsItAgain()
    {
        RecordedTrace trace = Traces.Shipped(Call);
        await using ReportPage page = await ReportPage.Open(trace);
        int callback = Find(trace, "OnLoginSuccess");

        await page.Click("#kinds [data-kind=callback]");
        Assert.That(await page.Count($"#event-{callback}"), Is.Zero);
        await page.Ask<string>($"location.hash = '#e{callback}'");
        await page.Drawn();

        Assert.That(await page.Chosen(), Is.EqualTo(callback));
        Assert.That(await page.Text("#count"), Is.EqualTo($"{trace.Count} events"));
    }

    [Test]
    public async Task Kinds_Unpressed_AreNotShown()
    {
        RecordedTrace trace = Traces.Shipped(Call);
        await using ReportPage page = await ReportPage.Open(trace);
        int callbacks = trace.Count(traced => traced.Kind == TraceKind.Callback);

        await page.Click("#kinds [data-kind=callback]");
        Assert.That(
            await page.Text("#count"),
            Is.EqualTo($"{trace.Count - callbacks} of {trace.Count} events"));
        Assert.That(await page.Count(".event[data-kind=callback]"), Is.Zero);
        Assert.That(await page.Count(".event[data-kind=call]"), Is.GreaterThan(0));

        await page.Click("#kinds [data-kind=callback]");
        Assert.That(await page.Count(".event[data-kind=callback]"), Is.EqualTo(callbacks));
    }

    [Test]
    public async Task Users_Unchecked_LoseTheirLanes()
    {
        RecordedTrace trace = Traces.Shipped(Largest);
        await using ReportPage page = await ReportPage.Open(trace);

        await page.Click("#users");
        await page.Page.Locator("#users-find").FillAsync("m512");
        await page.Click("#users-boxes button");

        int events = trace.Count(traced => traced.ClientNumber == 513);
        Assert.That(
            await page.Text("#count"), Is.EqualTo($"{events} of {trace.Count:N0} events"));
        Assert.That(
            await page.Page.Locator(".head").AllInnerTextsAsync(),
            Is.EqualTo(new[] { "time", "m512" }));
        await page.Click("#users-none");
        Assert.That(await page.Page.Locator("#nothing").IsVisibleAsync(), Is.True);
        await page.Click("#users-all");
        Assert.That(await page.Text("#count"), Is.EqualTo($"{trace.Count:N0} events"));
    }

    [Test]
    public async Task Search_ForWords_GoesThroughTheMatches()
    {
        RecordedTrace trace = Traces.Shipped(Call);
        await using ReportPage page = await ReportPage.Open(trace);
        int[] matches = trace.Where(traced => traced.Name.EndsWith("InvitationAccepted"))
            .Select(traced => traced.Sequence).ToArray();

        await page.Press("/");
        await page.Page.Keyboard.TypeAsync("invitationACCEPTED");
        await page.Drawn();
        Assert.That(await page.Text("#found"), Is.EqualTo("2 found"));
        Assert.That(await page.Count(".event.match"), Is.EqualTo(2));

        await page.Press("Enter");
        Assert.That(await page.Chosen(), Is.EqualTo(matches[0]));
        await page.Press("Enter");
        Assert.That(await page.Chosen(), Is.EqualTo(matches[1]));
        Assert.That(await page.Text("#found"), Is.EqualTo("2 of 2"));
        await page.Press("Enter", "Shift+Enter");
        Assert.That(await page.Chosen(), Is.EqualTo(matches[1]), "round and back");
        await page.Press("Escape");
        Assert.That(await page.Count(".event.match"), Is.Zero);
    }

    [TestCase("here I am", 3)]
    [TestCase("l-05", 5)]
    [TestCase("#31", 1)]
    [TestCase("nobody said this", 0)]
    public async Task Search_ForValuesRulesAndNumbers_Finds(string query, int matches)
    {
        await using ReportPage page = await ReportPage.Open(Traces.Shipped(Call));

        await page.Page.Locator("#search").FillAsync(query);
        await page.Drawn();

        Assert.That(await page.Text("#found"), Is.EqualTo($"{matches} found"));
    }

    private static int Find(RecordedTrace trace, string name) =>
        trace.First(traced => traced.Name == name).Sequence;

    private static Task<bool> InSight(ReportPage page, int seq) => page.Ask<bool>($$"""
        (() => {
          const box = document.getElementById("event-{{seq}}").getBoundingClientRect();
          const view = document.getElementById("view").getBoundingClientRect();
          return box.top > view.top && box.bottom < view.bottom
            && box.left > view.left && box.left < view.right;
        })()
        """);
}
