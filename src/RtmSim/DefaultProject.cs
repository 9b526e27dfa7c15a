using System;
using RtmSim.Facades;

namespace RtmSim;

/// <summary>
/// The project that is meant where none is named: that of the options, or of the first client made.
/// </summary>
internal sealed class DefaultProject
{
    private string? _appId;

    public DefaultProject(FaceHost host, string? appId)
    {
        _appId = appId;
        host.ClientMade += face => _appId ??= face.Client.AppId;
    }

    /// <summary>The App ID that is given, or the one that is meant.</summary>
    /// <param name="appId">The one given, if any.</param>
    /// <param name="what">What it is needed for, for a message.</param>
    /// <exception cref="InvalidOperationException">None is known yet.</exception>
    public string Of(string? appId, string what) =>
        appId ?? _appId ?? throw new InvalidOperationException(
            $"{what} needs an App ID, and no client has been made yet whose it could share: "
            + "make the app's client first, or set SimulationOptions.AppId.");
}
