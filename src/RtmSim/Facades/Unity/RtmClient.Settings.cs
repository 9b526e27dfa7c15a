// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Tracing;

namespace agora_rtm;

/// <content>Version, logs and parameters.</content>
public sealed partial class RtmClient
{
    private const string SdkVersion = "1.4.10";

    /// <summary>
    /// The version of the SDK that is simulated. Needs neither a client nor a simulation (O-01).
    /// </summary>
    /// <returns>Numbers with dots between them.</returns>
    public static string GetSdkVersion() => SdkVersion;

    /// <summary>
    /// Says where the SDK's log goes, also before a login (O-02), and the wrapper's beside it
    /// (O-05). The path is recorded; files are written only if the options say so (S-58).
    /// </summary>
    /// <param name="logFilePath">The file.</param>
    /// <returns>0; -1 for null or an empty path (O-10); -7 after Dispose.</returns>
    public int SetLogFile(string logFilePath) => CallPlain(
        UnityNames.SetLogFile,
        new CallArguments(("path", logFilePath)),
        "O-10",
        client => client.LogSettings.SetPath(logFilePath));

    /// <summary>Says what the SDK logs, also before a login (O-02).</summary>
    /// <param name="fileter">
    /// 0 for nothing, 8 critical, 12 errors, 14 warnings, 15 information (O-03); any number is
    /// taken (O-10).
    /// </param>
    /// <returns>0, or -7 after Dispose.</returns>
    public int SetLogFilter(int fileter) => CallPlain(
        UnityNames.SetLogFilter,
        new CallArguments(("filter", (long)fileter)),
        "O-10",
        client => client.LogSettings.SetFilter(fileter));

    /// <summary>
    /// Says how large each of the two log files may grow, also before a login (O-02). At the start
    /// it is 10240 KB, with the limits of the Linux server 102400 KB (O-04).
    /// </summary>
    /// <param name="fileSizeInKBytes">
    /// In KB. Below 512 or above 1048576 it counts as the nearer of the two (O-04).
    /// </param>
    /// <returns>0; -1 for 0 or less, which changes nothing; -7 after Dispose.</returns>
    public int SetLogFileSize(int fileSizeInKBytes) => CallPlain(
        UnityNames.SetLogFileSize,
        new CallArguments(("sizeKb", (long)fileSizeInKBytes)),
        "O-04",
        client => client.LogSettings.SetSize(fileSizeInKBytes));

    /// <summary>Takes a JSON object of parameters, none of which has an effect (S-58).</summary>
    /// <param name="parameters">The object, as text. Any keys are taken (O-06).</param>
    /// <returns>
    /// 0; -2 for null, empty text, bad JSON or JSON that is no object; -7 after Dispose, or if the
    /// client could not be initialized (O-06).
    /// </returns>
    public int SetParameters(string parameters) => CallPlain(
        UnityNames.SetParameters,
        new CallArguments(("parameters", parameters)),
        "O-06",
        client => client.IsInitialized
            ? LogSettings.CheckParameters(parameters)
            : NullPointer);

    private int CallPlain(
        TraceName name, CallArguments arguments, string rule, Func<SimClient, int> body) =>
        _face is null
            ? NullPointer
            : _face.CallPlain(name, arguments, rule, () => body(_face.Client));
}
