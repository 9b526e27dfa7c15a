using System;
using System.Globalization;

namespace RtmSim.Scenarios.Tests.Support;

/// <summary>A culture in which numbers look like nowhere else, while it is not disposed.</summary>
internal sealed class OddCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public OddCulture()
    {
        CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus ";
        odd.NumberFormat.NumberDecimalSeparator = "#";
        odd.NumberFormat.NumberGroupSeparator = ".";
        odd.NumberFormat.PositiveSign = "plus ";
        odd.DateTimeFormat.TimeSeparator = "'";
        odd.DateTimeFormat.DateSeparator = "_";
        CultureInfo.CurrentCulture = odd;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
