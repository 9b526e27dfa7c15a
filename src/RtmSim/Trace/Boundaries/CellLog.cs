using System.Collections.Generic;
using RtmSim.Kernel;

namespace RtmSim.Tracing;

/// <summary>The cells of the state tables that a run came to.</summary>
internal sealed class CellLog
{
    private readonly OrderedMap<object, bool> _cells = new(EqualityComparer<object>.Default);

    /// <summary>All of them, in order of the first time.</summary>
    public IEnumerable<object> All
    {
        get
        {
            foreach (KeyValuePair<object, bool> entry in _cells)
            {
                yield return entry.Key;
            }
        }
    }

    public void Note(object cell) => _cells[cell] = true;

    public bool Has(object cell) => _cells.ContainsKey(cell);
}
