using System.Collections.Generic;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws;

/// <summary>What a judge keeps of each client.</summary>
internal sealed class PerClient<T>
    where T : class, new()
{
    private readonly List<T?> _all = new();

    /// <summary>That of one client, made at its first use.</summary>
    public T this[ClientView client]
    {
        get
        {
            while (_all.Count <= client.Number)
            {
                _all.Add(null);
            }

            return _all[client.Number] ??= new T();
        }
    }

    /// <summary>That of one client, if there is any.</summary>
    public T? OrNull(ClientView client) =>
        client.Number < _all.Count ? _all[client.Number] : null;
}
