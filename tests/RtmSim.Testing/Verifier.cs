#if !VERIFY_NUNIT
using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using NUnit.Framework;

namespace RtmSim.Testing;

/// <summary>
/// Plain text snapshots with the call shape and the file names of Verify.NUnit. The approved text
/// is <c>Class.Method.verified.txt</c> beside the test; a difference leaves
/// <c>Class.Method.received.txt</c> there. Building with <c>-p:UseVerifyNUnit=true</c> takes the
/// package instead.
/// </summary>
public static class Verifier
{
    public static Task Verify(string text, [CallerFilePath] string sourceFile = "")
    {
        string folder = Path.GetDirectoryName(sourceFile)!;
        TestContext.TestAdapter test = TestContext.CurrentContext.Test;
        string className = Path.GetFileNameWithoutExtension(sourceFile);
        string stem = Path.Combine(folder, $"{className}.{test.MethodName}");
        string verified = stem + ".verified.txt";
        string received = stem + ".received.txt";
        string actual = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
        string? expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return Task.CompletedTask;
        }

        File.WriteAllText(received, actual);
        if (expected is null)
        {
            Assert.Fail($"No approved text yet: look at {received}, then name it {verified}.");
        }

        Assert.That(actual, Is.EqualTo(expected), $"See {received}.");
        return Task.CompletedTask;
    }
}
#endif
