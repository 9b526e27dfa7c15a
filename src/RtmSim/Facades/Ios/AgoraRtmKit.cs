// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using Foundation;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace DT.Xamarin.Agora;

/// <summary>
/// A client of the messaging service, as the iOS SDK has it. It belongs to the simulation that is
/// current where it is made; calls return at once, results come to their completions while the test
/// moves virtual time.
/// </summary>
/// <remarks>
/// What is found on the calling thread is told to the completion before the call returns (P-06):
/// bad arguments, and NotLoggedIn without a login. All else comes later. A completion may be null
/// (PR-04). After Dispose calls do nothing, and no completion runs (B-13).
/// </remarks>
public partial class AgoraRtmKit : NSObject
{
    private readonly DelegateSlot<AgoraRtmDelegate> _delegate =
        new(methods => new ExportedDelegate(methods));

    private readonly IosClientFace _face;

    /// <summary>
    /// Makes a client without an App ID, which the binding allows: it makes channels and takes log
    /// settings, and everything else is refused as not initialised, 101 (S-86).
    /// </summary>
    /// <exception cref="InvalidOperationException">No simulation is running here.</exception>
    public AgoraRtmKit()
    {
        FaceHost host = Ambient.Require("new AgoraRtmKit()");
        using ThreadGate.Passage passage = host.Gate.Enter();
        _face = new IosClientFace(host, null, this);
    }

    /// <summary>Makes a client of the current simulation, disconnected (D-01).</summary>
    /// <param name="appId">The project. Only clients of one App ID see one another (B-02).</param>
    /// <param name="delegate">Who is told of events; null for nobody.</param>
    /// <exception cref="Exception">
    /// The App ID is not 32 characters long: the SDK gives nil then (B-05), and the binding throws
    /// an exception of this type itself, of no class derived from it.
    /// </exception>
    /// <exception cref="InvalidOperationException">No simulation is running here.</exception>
    public AgoraRtmKit(string appId, AgoraRtmDelegate @delegate)
    {
        FaceHost host = Ambient.Require("new AgoraRtmKit(...)");
        using ThreadGate.Passage passage = host.Gate.Enter();
        AgoraRtmDelegate = @delegate;
        _face = new IosClientFace(host, appId ?? string.Empty, this);
        if (!_face.Client.IsInitialized)
        {
            _face.Dispose();
            throw new Exception(
                $"initWithAppId:delegate: returned nil for the App ID \"{appId}\": it has "
                + $"{appId?.Length ?? 0} characters and needs {Limits.AppIdBytes}.");
        }
    }

    /// <summary>Who is told of events; null for nobody.</summary>
    /// <remarks>Null too while WeakAgoraRtmDelegate is an object of another class.</remarks>
    public AgoraRtmDelegate AgoraRtmDelegate
    {
        get => _delegate.Typed;
        set => _delegate.Object = value;
    }

    /// <summary>
    /// The same, as any object. One of another class is told by its methods with an
    /// <see cref="ExportAttribute"/> of the delegate's selectors.
    /// </summary>
    public virtual NSObject WeakAgoraRtmDelegate
    {
        get => _delegate.Object;
        set => _delegate.Object = value;
    }

    internal IosClientFace Face => _face;

    /// <summary>Who is told of events; null for nobody.</summary>
    internal AgoraRtmDelegate Told => _delegate.Told;

    /// <summary>
    /// Logs in: the state becomes Connecting at once (C-01). After 250 ms the completion gets Ok,
    /// then the delegate Connected (C-02, PR-06), or a failure, then Disconnected (C-04); without
    /// an answer it fails after 12 s with Timeout (C-05).
    /// </summary>
    /// <param name="token">The token; null, empty or the App ID for none (C-10).</param>
    /// <param name="userId">The user, 1 to 64 bytes and not "nil" .</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument, InvalidToken for what is none (S-17). Later: Ok,
    /// InvalidAppId, InvalidToken, TokenExpired, NotAuthorized (C-09), AlreadyLogin (C-07),
    /// Timeout, LoginTooOften (C-08). Not told if a logout comes first (S-19).
    /// </param>
    public virtual void LoginByToken(
        string token, string userId, AgoraRtmLoginBlock completionBlock) => Call(
            IosNames.Login,
            new CallArguments(("token", token), ("userId", userId)),
            new Completion(
                Operation.Login, completionBlock,
                (_, code) => completionBlock((AgoraRtmLoginErrorCode)code)),
            client => client.Sessions.Login(token, userId));

    /// <summary>
    /// Logs out: after 500 ms the completion gets Ok, then the delegate Disconnected (C-14, S-20);
    /// at once while a login is under way (S-19).
    /// </summary>
    /// <param name="completionBlock">Told later: Ok, or NotLoggedIn (C-15).</param>
    public virtual void LogoutWithCompletion(AgoraRtmLogoutBlock completionBlock) => Call(
        IosNames.Logout,
        CallArguments.None,
        new Completion(
            Operation.Logout, completionBlock,
            (_, code) => completionBlock((AgoraRtmLogoutErrorCode)code)),
        client => client.Sessions.Logout());

    /// <summary>
    /// Gives the service another token for this login. On success reconnections use it (N-01).
    /// </summary>
    /// <param name="token">The new token.</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument for none (S-59), NotLoggedIn. Later: Ok, Failure, TooOften,
    /// TokenExpired, InvalidToken (N-02).
    /// </param>
    public virtual void RenewToken(string token, AgoraRtmRenewTokenBlock completionBlock) => Call(
        IosNames.RenewToken,
        new CallArguments(("token", token)),
        new Completion(
            Operation.RenewToken, completionBlock,
            (_, code) => completionBlock(token, (AgoraRtmRenewTokenErrorCode)code)),
        client => client.Renewals.Renew(token));

    /// <summary>
    /// Ends the client, as setting it to nil does: silently here, and with a logout at the service
    /// if the link is up (B-12, B-13). Inside one of its callbacks it is put off until that has
    /// returned (S-12).
    /// </summary>
    /// <param name="disposing">True if the app asked for it.</param>
    protected override void Dispose(bool disposing)
    {
        if (_face is null || _face.IsDisposed || _face.Host.HasEnded)
        {
            return;
        }

        using ThreadGate.Passage passage = _face.Enter(IosNames.DisposeKit);
        _face.Note(IosNames.DisposeKit, CallArguments.None, "B-13");
        _face.DisposeSafely(IosNames.DisposeKit, () => End(_face.Dispose));
    }

    /// <summary>The app's process is gone; the object is like a disposed one (S-85).</summary>
    internal void Crash() => End(_face.Crash);

    private void End(Action end)
    {
        if (_face.IsDisposed)
        {
            return;
        }

        end();
        _channels.Clear();
    }

    private void Call(
        TraceName name, CallArguments arguments, Completion completion,
        Func<SimClient, Failure> body) => _face.Call(name, arguments, completion, body);

    /// <summary>A list of IDs for the trace.</summary>
    private static CallArguments Named(string name, string[] texts) =>
        new((name, Array.ConvertAll(texts, text => text ?? "null")));

    /// <summary>Null counts as an empty list (PR-12).</summary>
    private static T[] OrNone<T>(T[] list) => list ?? Array.Empty<T>();
}
