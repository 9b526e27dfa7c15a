// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Kernel;
using RtmSim.Tracing;

namespace DT.Xamarin.Agora;

/// <content>Version, regions, logs and parameters.</content>
public partial class AgoraRtmKit
{
    private const string SdkVersion = "1.4.9";
    private const int NullPointer = -7;

    /// <summary>
    /// The version of the SDK that is simulated. Needs neither a client nor a simulation (O-01).
    /// </summary>
    /// <returns>Numbers with dots between them.</returns>
    public static string GetSDKVersion() => SdkVersion;

    /// <summary>
    /// Says where clients that are made from now on connect to (PR-10). It is noted with each
    /// client in the trace and has no other effect.
    /// </summary>
    /// <param name="context">The regions (O-08).</param>
    /// <returns>
    /// OK; Failure, and nothing is changed, while the app has a client (O-07), and for null.
    /// </returns>
    /// <exception cref="InvalidOperationException">No simulation is running here.</exception>
    public static AgoraRtmSetContextErrorCode SetRtmServiceContext(AgoraRtmServiceContext context)
    {
        FaceHost host = Ambient.Require("AgoraRtmKit.SetRtmServiceContext(...)");
        using ThreadGate.Passage passage = host.Gate.Enter();
        AreaCode areas = (AreaCode)(uint)(context?.AreaCode ?? 0);
        host.Trace.Record(
            TraceKind.Call, null, IosNames.SetRtmServiceContext, null, null,
            new CallArguments(
                ("areas", context is null ? null : areas.ToString()),
                ("proxy", context?.ProxyType.ToString())));
        AgoraRtmSetContextErrorCode result = context is not null && host.TrySetAreas(areas)
            ? AgoraRtmSetContextErrorCode.OK
            : AgoraRtmSetContextErrorCode.Failure;
        host.Trace.Record(
            TraceKind.Return, null, IosNames.SetRtmServiceContext, "O-07",
            new TraceCode((long)result, result.ToString()));
        return result;
    }

    /// <summary>
    /// Says where the SDK's log goes, also before a login (O-02). The path is recorded; a file is
    /// written only if the options say so (S-58).
    /// </summary>
    /// <param name="logFile">The file.</param>
    /// <returns>0; -1 for null or an empty path (O-10).</returns>
    public virtual int SetLogFile(string logFile) => _face.CallPlain(
        IosNames.SetLogFile,
        new CallArguments(("path", logFile)),
        "O-10",
        client => client.LogSettings.SetPath(logFile));

    /// <summary>
    /// Says how large each of the two log files may grow, in KB (O-04). At the start it is 10240.
    /// </summary>
    /// <param name="fileSize">
    /// Below 512 or above 1048576 it counts as the nearer of the two.
    /// </param>
    /// <returns>0; -1 for 0 or less, which changes nothing.</returns>
    public virtual int SetLogFileSize(int fileSize) => _face.CallPlain(
        IosNames.SetLogFileSize,
        new CallArguments(("sizeKb", (long)fileSize)),
        "O-04",
        client => client.LogSettings.SetSize(fileSize));

    /// <summary>Says what the SDK logs, also before a login (O-02, O-03).</summary>
    /// <param name="filter">The least that is logged; any number is taken (O-10).</param>
    /// <returns>0.</returns>
    public virtual int SetLogFilters(AgoraRtmLogFilter filter) => _face.CallPlain(
        IosNames.SetLogFilters,
        new CallArguments(("filter", (long)filter)),
        "O-10",
        client => client.LogSettings.SetFilter((int)filter));

    /// <summary>Takes a JSON object of parameters, none of which has an effect (S-58).</summary>
    /// <param name="parameters">The object, as text. Any keys are taken (O-06).</param>
    /// <returns>
    /// 0; -2 for null, empty text, bad JSON or JSON that is no object; -7 without an App ID.
    /// </returns>
    public virtual int SetParameters(string parameters) => _face.CallPlain(
        IosNames.SetParameters,
        new CallArguments(("parameters", parameters)),
        "O-06",
        _ => _face.HasNoAppId ? NullPointer : LogSettings.CheckParameters(parameters));
}
