namespace RtmSim.Scenarios.Language;

/// <summary>A form that the items of a list can have; one of its keys tells which.</summary>
internal interface IForm
{
    /// <summary>That key.</summary>
    string Name { get; }

    /// <summary>A line for whoever writes a file.</summary>
    string Summary { get; }

    /// <summary>Its keys, the telling one and the common ones among them.</summary>
    ArgumentSet Arguments { get; }

    /// <summary>What messages about its keys call it.</summary>
    string What { get; }
}
