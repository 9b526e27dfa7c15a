using System;
using System.Collections.Generic;
using RtmSim.Tracing;

namespace RtmSim.Client;

/// <summary>
/// Names clients for the trace: the first client of a user has the user's ID, each further one
/// adds its number.
/// </summary>
internal sealed class ClientTags
{
    private readonly Dictionary<string, int> _firstClients = new(StringComparer.Ordinal);
    private int _clients;

    public TraceClient Next()
    {
        int number = ++_clients;
        return new TraceClient(number, $"client{number}");
    }

    public TraceClient ForUser(TraceClient tag, string userId)
    {
        int number = tag.Number;
        if (!_firstClients.TryGetValue(userId, out int first))
        {
            first = number;
            _firstClients.Add(userId, number);
        }

        return new TraceClient(number, first == number ? userId : $"{userId}#{number}")
        {
            Words = tag.Words,
        };
    }
}
