using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about version, logs and parameters.</summary>
internal static class RulesO
{
    public static readonly Rule[] Table =
    {
        new("O-01", "GetSdkVersion is static and works before there is a client; "
            + "it gives numbers with dots between them.", Documented),
        new("O-02", "SetLogFile, SetLogFilter and SetLogFileSize work as soon as there is a "
            + "client, before any login.", Measured),
        new("O-03", "Log filters are 0 off, 8 critical, 12 errors, 14 warnings and "
            + "15 information.", Documented),
        new("O-04", "The log size is 512 KB to 1 GB, at first 10240 KB; 0 or less returns -1, "
            + "other values move to the nearer end.", Measured),
        new("O-05", "SetLogFile also starts a log of the wrapper beside the SDK's, "
            + "with each native callback except onLogout.", Documented),
        new("O-06", "SetParameters returns 0 for any JSON object, -2 for other text, "
            + "-7 if the client was not initialised.", Measured),
        new("O-07", "The regions of later clients can be set, with 0, "
            + "only while the app has no client; else it gives 1.", Documented),
        new("O-08", "Regions are bits that may be combined; "
            + "without a word they are all.", Documented),
        new("O-09", "The wrapper has no call for regions, and there is no proxy.", Documented),
        new("O-10", "SetLogFile returns -1 for an empty path and 0 for any other; "
            + "SetLogFilter returns 0 for any number.", Measured),
    };
}
