using static RtmSim.Tracing.Evidence;

namespace RtmSim.Tracing;

/// <summary>Rules about messages in channels.</summary>
internal static class RulesG
{
    public static readonly Rule[] Table =
    {
        new("G-01", "Every member but the sender gets a channel message, "
            + "through OnMessageReceived.", Measured),
        new("G-02", "OnSendMessageResult(0) of a channel message means the service has it, "
            + "and says nothing of the members.", Documented),
        new("G-03", "Only members can send to a channel; "
            + "there is no way to send from outside.", Documented),
        new("G-04", "A send through a channel that is not joined returns 0 and calls back 1, "
            + "without asking the service.", Measured),
        new("G-05", "A channel message over 32768 bytes returns 4; "
            + "exactly 32768 bytes pass.", Measured),
        new("G-06", "A channel message that the service does not answer "
            + "within 10 s calls back 2.", Documented),
        new("G-07", "A channel message beyond 180 messages in 3 s, peer ones included, "
            + "returns 0 and calls back 3.", Documented),
        new("G-08", "A channel send returns 102 without a login and 101 "
            + "without initialisation.", Measured),
        new("G-09", "enableOfflineMessaging means nothing for channel messages: "
            + "none is stored, IsOfflineMessage is false.", Documented),
        new("G-10", "After a reconnection a member gets the channel messages it missed: "
            + "up to 32, taken in the last 30 s.", Documented),
        new("G-11", "A message to a channel in which its sender is "
            + "alone succeeds with 0.", Assumed),
        new("G-12", "A channel message carries the time at which the "
            + "service took it, in ms.", Documented),
        new("G-13", "File and image messages in channels arrive through OnFileMessageReceived and "
            + "OnImageMessageReceived.", Documented),
        new("G-14", "Messages sent before a user joined do not reach that user later.", Documented),
    };
}
