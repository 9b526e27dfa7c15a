using System;
using Foundation;

namespace RtmSim.Facades.Ios;

/// <summary>
/// Where a delegate is kept: as whatever object the app set, and as what is told of events.
/// </summary>
/// <typeparam name="TDelegate">The delegate's class.</typeparam>
internal sealed class DelegateSlot<TDelegate>
    where TDelegate : NSObject
{
    private readonly Func<ExportedMethods, TDelegate> _ofSelectors;
    private NSObject? _object;

    /// <param name="ofSelectors">Tells the methods that an object exports.</param>
    public DelegateSlot(Func<ExportedMethods, TDelegate> ofSelectors) =>
        _ofSelectors = ofSelectors;

    /// <summary>What the app set; null for nobody.</summary>
    public NSObject? Object
    {
        get => _object;
        set
        {
            _object = value;
            Told = value is null ? null : Typed ?? _ofSelectors(new ExportedMethods(value));
        }
    }

    /// <summary>The same, if it is of the delegate's class.</summary>
    public TDelegate? Typed => _object as TDelegate;

    /// <summary>Who is told of events; null for nobody.</summary>
    public TDelegate? Told { get; private set; }
}
