using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using NUnit.Framework;
using RtmSim.Testing;

namespace RtmSim.Tests.Tokens;

/// <summary>
/// A case made with the vendor's own builder. All projects and certificates are made up.
/// </summary>
internal sealed record TokenVector(
    string Kind,
    string AppId,
    string AppCertificate,
    string UserId,
    string Token,
    uint Salt,
    long NowUnixS,
    string Verdict,
    long? ValidUntil)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static IReadOnlyList<TokenVector> All { get; } =
        JsonSerializer.Deserialize<TokenVector[]>(
            File.ReadAllText(Path.Combine(
                Repository.Root, "tests", "RtmSim.Tests", "Tokens", "token-vectors.json")),
            Form)!;

    public static IEnumerable<TestCaseData> Cases
    {
        get
        {
            for (int i = 0; i < All.Count; i++)
            {
                yield return new TestCaseData(All[i]).SetArgDisplayNames($"{i} {All[i].Kind}");
            }
        }
    }
}
