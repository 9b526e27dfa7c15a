using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>The cells of the state tables that a run came to.</summary>
internal sealed class CellLog
{
    private readonly OrderedMap<object, bool> _cells = new(EqualityComparer<object>.Default);

    public void Note(object cell) => _cells[cell] = true;

    public bool Has(object cell) => _cells.ContainsKey(cell);
}
