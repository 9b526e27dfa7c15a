using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using RtmSim.Browser.Tests.Support;
using RtmSim.Tracing;

namespace RtmSim.Browser.Tests;

[TestFixture]
internal sealed class HostileTextTests
{
    [TestCase("</script><script>document.title = 'taken'</script>")]
    [TestCase("<img src=x onerror=\\\"document.title = 'taken'\\\">")]
    [TestCase("<!--<script>")]
    [TestCase("{{script}}")]
    [TestCase("line\\u2028separator \\u202eturned \\\\u0041")]
    public async Task Text_OfAUser_IsShownAndDoesNothing(string text)
    {
        string inFile = text.Replace("{", "{{");
        RecordedTrace trace = Traces.Of($"""
            name: hostile
            users: [alice, bob]
            steps:
              - login: alice
              - login: bob
              - {"{"} at: 1s, send: {"{"} user: alice, to: bob, text: "{inFile}" {"}"} {"}"}
            expect: [{"{"} user: bob, callback: OnMessageReceivedFromPeer {"}"}]
            """);
        await using ReportPage page = await ReportPage.Open(trace);
        int call = trace.First(traced => traced.Name == "SendMessageToPeer").Sequence;

        Assert.That(await page.Page.TitleAsync(), Is.EqualTo("the title"));
        Assert.That(await page.Text("#count"), Is.EqualTo($"{trace.Count} events"));
        Assert.That(await page.Count("script"), Is.EqualTo(2));
        Assert.That(await page.Count("img"), Is.Zero);
        string shown = text.Replace("\\\"", "\"").Replace("\\\\", "\\");
        await page.HoverOver(call);
        Assert.That(await page.Text("#tip"), Does.Contain($"text\n\"{shown}\""));
    }
}
