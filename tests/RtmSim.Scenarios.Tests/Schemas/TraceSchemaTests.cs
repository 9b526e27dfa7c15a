using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NUnit.Framework;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Tests.Coverage;
using RtmSim.Tracing;

namespace RtmSim.Scenarios.Tests.Schemas;

/// <summary>The schema takes each line that is written, and none that cannot be read.</summary>
[TestFixture]
internal sealed class TraceSchemaTests
{
    private const string Header =
        "{\"format\":\"rtmsim-trace\",\"version\":1,\"seed\":1,\"epoch\":\"2021-01-01T00:00:00Z\","
        + "\"end_ms\":5,\"events\":1,\"digest\":\"0123456789abcdef\"}";

    private const string Event =
        "{\"seq\":0,\"t_ms\":0.5,\"client\":\"alice\",\"client_no\":1,\"kind\":\"return\","
        + "\"name\":\"Login\",\"from\":\"test\",\"args\":{\"a\":null,\"b\":{\"base64\":\"AA==\"},"
        + "\"c\":{\"number\":1,\"name\":\"C\"},\"d\":[\"e\"]},\"code\":0,\"code_name\":\"OK\"}";

    private const string RecordingHeader =
        "{\"format\":\"rtmsim-trace\",\"version\":1,\"source\":\"sdk\","
        + "\"epoch\":\"2026-03-05T11:00:00.5Z\"}";

    private const string RecordingEnd = "{\"end_ms\":5,\"events\":0}";

    private static readonly JsonSchema Schema =
        JsonSchema.FromJsonAsync(TraceSchema.Write()).GetAwaiter().GetResult();

    [Test]
    public void Schema_OfEachKindOfLineThatIsWritten_AcceptsIt()
    {
        const int most = 10;
        string[] refused = ShippedRuns.All
            .SelectMany(run => LinesOfEachKind(run.Result.Trace))
            .Where(line => !IsAccepted(line))
            .Take(most)
            .ToArray();

        Assert.That(refused, Is.Empty);
    }

    [TestCase(Header)]
    [TestCase(Event)]
    [TestCase(RecordingHeader)]
    [TestCase(RecordingEnd)]
    public void Schema_OfARightLine_AcceptsIt(string line) =>
        Assert.That(IsAccepted(line), Is.True);

    [TestCase("\"format\":\"rtmsim-trace\"", "\"format\":\"other\"")]
    [TestCase("\"version\":1", "\"version\":2")]
    [TestCase("\"seed\":1", "\"seed\":-1")]
    [TestCase("\"seed\":1,", "")]
    [TestCase("2021-01-01T", "yesterday")]
    [TestCase("\"end_ms\":5", "\"end_ms\":\"5\"")]
    [TestCase("\"events\":1", "\"events\":1,\"evnts\":1")]
    [TestCase("\"events\":1", "\"events\":1,\"options\":{\"a\":1}")]
    [TestCase("\"events\":1", "\"events\":1,\"cut_short\":1")]
    public void Schema_OfAHeaderThatCannotBeRead_RefusesIt(string right, string wrong) =>
        AssertRefused(Header.Replace(right, wrong, StringComparison.Ordinal));

    [TestCase("\"source\":\"sdk\"", "\"source\":\"app\"")]
    [TestCase("\"source\":\"sdk\"", "\"source\":\"sdk\",\"seed\":1")]
    [TestCase("2026-03-05T", "today")]
    public void Schema_OfARecordingsHeaderThatCannotBeRead_RefusesIt(string right, string wrong) =>
        AssertRefused(RecordingHeader.Replace(right, wrong, StringComparison.Ordinal));

    [TestCase("5", "\"5\"")]
    [TestCase("\"events\":0", "\"events\":0,\"digest\":\"0123456789abcdef\"")]
    [TestCase("\"end_ms\":5,", "")]
    public void Schema_OfARecordingsEndThatCannotBeRead_RefusesIt(string right, string wrong) =>
        AssertRefused(RecordingEnd.Replace(right, wrong, StringComparison.Ordinal));

    [TestCase("\"seq\":0", "\"seq\":\"0\"")]
    [TestCase("\"t_ms\":0.5", "\"t_ms\":-1")]
    [TestCase("\"client_no\":1,", "")]
    [TestCase("\"client_no\":1", "\"client_no\":0")]
    [TestCase("\"client\":\"alice\",", "")]
    [TestCase("\"kind\":\"return\"", "\"kind\":\"returned\"")]
    [TestCase("\"name\":\"Login\",", "")]
    [TestCase("\"from\":\"test\"", "\"from\":\"app\"")]
    [TestCase("\"a\":null", "\"a\":1.5")]
    [TestCase("\"base64\":\"AA==\"", "\"base64\":\"?\"")]
    [TestCase("\"number\":1,\"name\":\"C\"", "\"number\":1")]
    [TestCase("[\"e\"]", "[1]")]
    [TestCase("\"code\":0,", "")]
    [TestCase("\"code\":0", "\"code\":0,\"rule\":3")]
    public void Schema_OfAnEventThatCannotBeRead_RefusesIt(string right, string wrong) =>
        AssertRefused(Event.Replace(right, wrong, StringComparison.Ordinal));

    /// <summary>The header, and the first event of each kind and name.</summary>
    private static IEnumerable<string> LinesOfEachKind(Trace trace)
    {
        using StringWriter writer = new();
        trace.WriteJsonLines(writer);
        string[] lines = writer.ToString().TrimEnd('\n').Split('\n');
        return trace
            .GroupBy(traced => (traced.Kind, traced.Name))
            .Select(alike => lines[1 + alike.First().Sequence])
            .Prepend(lines[0]);
    }

    private static bool IsAccepted(string line) => Schema.Validate(JToken.Parse(line)).Count == 0;

    /// <summary>Neither by the schema nor by the reader.</summary>
    private static void AssertRefused(string line)
    {
        bool isHeader = line.StartsWith("{\"format\"", StringComparison.Ordinal);
        bool isEnd = line.Contains("\"events\"", StringComparison.Ordinal);
        string header = isEnd ? RecordingHeader : Header;
        byte[] file = Encoding.UTF8.GetBytes(isHeader ? line : $"{header}\n{line}");

        Assert.That(IsAccepted(line), Is.False, "by the schema");
        TraceFormatException fault = Assert.Throws<TraceFormatException>(
            () => RecordedTrace.Read(new MemoryStream(file), "t"))!;
        Assert.That(fault.Problem, Does.Not.Contain("digest is").And.Not.Contain("ends after"));
    }
}
