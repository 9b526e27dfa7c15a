// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;

namespace Foundation;

/// <summary>
/// Gives a method the selector by which the SDK calls it. An object that is set through a Weak…
/// property needs it on each method; a class that derives from the delegate's does not.
/// </summary>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property)]
public class ExportAttribute : Attribute
{
    /// <summary>Without a selector, which calls nothing here.</summary>
    public ExportAttribute()
    {
    }

    /// <summary>With a selector.</summary>
    /// <param name="selector">Such as <c>rtmKit:messageReceived:fromPeer:</c>.</param>
    public ExportAttribute(string selector) => Selector = selector;

    /// <summary>The selector.</summary>
    public string Selector { get; set; }
}
