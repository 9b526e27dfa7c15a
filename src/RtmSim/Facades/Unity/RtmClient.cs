// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using System.Collections.Generic;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <summary>
/// A client of the messaging service. It belongs to the simulation that is current where it is
/// made; calls return at once, results come to the handlers while the test moves virtual time.
/// </summary>
/// <remarks>
/// Codes that are found on the calling thread are returned and nothing more happens: -7 after
/// Dispose, 101 if the client could not be initialized, 102 without a login, and bad arguments
/// (S-02, S-03). All others come to the result handler after the call has returned 0.
/// </remarks>
public sealed partial class RtmClient : IRtmApiNative, IDisposable
{
    private const int NullPointer = (int)COMMON_ERR_CODE.ERROR_NULL_PTR;
    private static readonly TraceName Unusable = new("new RtmClient");

    private readonly RtmClientFace _face;
    private readonly Dictionary<string, RtmChannel> _channels = new(StringComparer.Ordinal);
    private readonly List<RtmChannel> _channelsInOrder = new();

    /// <summary>
    /// Makes a client of the current simulation, DISCONNECTED (D-01). An App ID that is not 32
    /// bytes long leaves a client whose calls all fail with 101 (B-04); null for either argument
    /// leaves one whose calls all return -7 (B-03).
    /// </summary>
    /// <param name="appId">The project. Only clients of one App ID see one another (B-02).</param>
    /// <param name="eventHandler">The app's handlers.</param>
    /// <exception cref="InvalidOperationException">No simulation is running here.</exception>
    public RtmClient(string appId, RtmClientEventHandler eventHandler)
    {
        FaceHost host = Ambient.Require("new RtmClient(...)");
        using ThreadGate.Passage passage = host.Gate.Enter();
        if (appId is null || eventHandler is null)
        {
            host.Trace.Record(TraceKind.AppError, null, Unusable, "B-03");
            return;
        }

        _face = new RtmClientFace(host, appId, eventHandler);
        eventHandler.IndexIn(host);
    }

    internal RtmClientFace Face => _face;

    /// <summary>
    /// Logs in: the state becomes CONNECTING at once (C-01), and 250 ms later OnLoginSuccess, then
    /// CONNECTED follow (C-02, S-15), or OnLoginFailure, then DISCONNECTED (C-04); without an
    /// answer after 12 s with code 9 (C-05).
    /// </summary>
    /// <param name="token">The token; null, empty or the App ID for none (C-10).</param>
    /// <param name="userId">The user, 1 to 64 bytes .</param>
    /// <returns>
    /// 0, or at once: 3 bad user ID, 5 a token that is none (S-17), 101, -7. Called back:
    /// 4, 7, 8 logged in already (C-07), 9, 10 more than 2 in 1 s (C-08).
    /// </returns>
    public int Login(string token, string userId) => Call(
        UnityNames.Login,
        new CallArguments(("token", token), ("userId", userId)),
        Operation.Login,
        client => client.Sessions.Login(token, userId));

    /// <summary>
    /// Logs out: OnLogout(0), then DISCONNECTED after 500 ms (C-14, S-20); at once while a login is
    /// under way (S-19). Channels are left, without OnLeave (S-21).
    /// </summary>
    /// <returns>0, 101 or -7. Called back: 102 if there is no login to end (C-15).</returns>
    public int Logout() => Call(
        UnityNames.Logout,
        CallArguments.None,
        Operation.Logout,
        client => client.Sessions.Logout());

    /// <summary>
    /// Ends the client: silently here, and with a logout at the service if the link is up (B-12,
    /// B-13). Takes no virtual time (B-07). A second call does nothing. Inside one of the client's
    /// callbacks it is put off until that has returned (S-12).
    /// </summary>
    public void Dispose()
    {
        if (_face is null || _face.IsDisposed || _face.Host.HasEnded)
        {
            return;
        }

        using ThreadGate.Passage passage = _face.Enter(UnityNames.DisposeClient);
        _face.Note(UnityNames.DisposeClient, CallArguments.None, "B-07");
        _face.DisposeSafely(UnityNames.DisposeClient, DisposeNow);
    }

    private void DisposeNow()
    {
        if (_face.IsDisposed)
        {
            return;
        }

        // The order is that of B-07: channels, attributes, call manager, service, handler.
        ReleaseObjects();
        _face.Dispose();
    }

    /// <summary>The app's process is gone; the object is like a disposed one (S-85).</summary>
    internal void Crash()
    {
        if (_face is null || _face.IsDisposed)
        {
            return;
        }

        // The client first: what else is released has nobody to tell it to any more.
        _face.Crash();
        ReleaseObjects();
    }

    private void ReleaseObjects()
    {
        foreach (RtmChannel channel in _channelsInOrder)
        {
            channel.ReleaseNow();
        }

        ReleaseAttributes();
        _callManager?.ReleaseNow();
    }

    /// <summary>
    /// -7 comes before any look at the arguments, which may be null (B-03, B-08).
    /// </summary>
    private bool IsGone => _face is null || _face.IsDisposed;

    private void RequireUnlessGone(object argument, string name)
    {
        if (!IsGone)
        {
            WrapperNull.Check(argument, name);
        }
    }

    private int Call(
        TraceName name, CallArguments arguments, Operation operation,
        Func<SimClient, Failure> body) => _face is null
            ? NullPointer
            : _face.Call(name, arguments, operation, () => body(_face.Client));
}
