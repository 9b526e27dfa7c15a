using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Service;
using RtmSim.Testing;

namespace RtmSim.Tests.Architecture;

/// <summary>An option that no test sets to anything is an option that may do nothing.</summary>
public class OptionsTests
{
    private static readonly Type[] Records =
    [
        typeof(SimulationOptions), typeof(ClientOptions), typeof(ServiceOptions),
        typeof(UnityOptions), typeof(IosOptions), typeof(NetworkOptions),
        typeof(TieOptions),
    ];

    [Test]
    public void Options_Each_AreSetInATest()
    {
        string tests = string.Join('\n', Repository.Sources("tests").Select(File.ReadAllText));
        IEnumerable<string> unset =
            from record in Records
            from option in record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where !tests.Contains($"{option.Name} = ", StringComparison.Ordinal)
            select $"{record.Name}.{option.Name}";

        Assert.That(unset, Is.Empty);
    }
}
