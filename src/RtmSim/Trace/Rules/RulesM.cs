using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about files and images.</summary>
internal static class RulesM
{
    public static readonly Rule[] Table =
    {
        new("M-01", "An upload returns 0 and reports later with a message that has the size and "
            + "the media ID.", Documented),
        new("M-02", "A download reports when its file is written, "
            + "or with the bytes and how many they are.", Documented),
        new("M-03", "A file of up to 30 MB can be uploaded; "
            + "a larger one calls back 4.", Documented),
        new("M-04", "An upload of a file that cannot be opened, and a download to a path that "
            + "cannot be written, call back 1.", Documented),
        new("M-05", "Uploads and downloads return 2 for a null path, "
            + "and for a media ID of another form.", Documented),
        new("M-06", "A download of an unknown or expired media ID calls "
            + "back 4.", Documented),
        new("M-07", "What was uploaded is kept for 7 days.", Documented),
        new("M-08", "Nine uploads and downloads run at once in a client; "
            + "the tenth calls back 5.", Documented),
        new("M-09", "While its bytes flow, a transfer reports every second how many of how many "
            + "have passed; in a stall it is silent.", Documented),
        new("M-10", "A transfer that carries no byte for 120 s ends with 3.", Documented),
        new("M-11", "Cancelling a running transfer calls back 0, "
            + "and the transfer itself ends with 6.", Documented),
        new("M-12", "Cancelling a transfer that has ended or never was calls back 2.", Documented),
        new("M-13", "When a client goes to ABORTED, all its transfers end with 6.", Documented),
        new("M-14", "Calls for media return 102 without a login and 101 "
            + "without initialisation.", Documented),
        new("M-15", "The message of an uploaded JPEG, BMP or PNG has its width and height; "
            + "of any other file both are 0.", Documented),
        new("M-16", "SetWidth and SetHeight change what the message says, "
            + "not the image.", Documented),
        new("M-17", "The SDK makes no thumbnail and reckons no size of one.", Documented),
        new("M-18", "A message can be made from a media ID at once; "
            + "the ID is not looked at.", Documented),
        new("M-19", "Bytes downloaded to memory belong to the app: "
            + "they stay as they are after the callback.", Documented),
        new("M-20", "A failed upload hands over a message all the same; "
            + "its getters give the text -7 and the number -7.", Documented),
        new("M-21", "A received file message has its thumbnail's bytes; "
            + "a received image message has not.", Documented),
    };
}
