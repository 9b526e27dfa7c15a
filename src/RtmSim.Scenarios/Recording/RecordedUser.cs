using System.Collections.Generic;

namespace RtmSim.Scenarios.Recording;

/// <summary>A client of the run, as a user of the file.</summary>
internal sealed class RecordedUser
{
    public RecordedUser(int client, string name, string id, string appId, string face)
    {
        Client = client;
        Name = name;
        Id = id;
        AppId = appId;
        Face = face;
    }

    /// <summary>The client's number in the trace.</summary>
    public int Client { get; }

    public string Name { get; }

    /// <summary>The user ID of its first login.</summary>
    public string Id { get; }

    public string AppId { get; }

    public string Face { get; }

    /// <summary>Whether it was made after the run had begun.</summary>
    public bool StartsLater { get; set; }

    /// <summary>Whose rates hold for it; null for those of the file.</summary>
    public string? Limits { get; set; }

    /// <summary>Handlers that the app did not attach.</summary>
    public IReadOnlyList<string> Without { get; set; } = System.Array.Empty<string>();
}
