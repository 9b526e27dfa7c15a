using RtmSim.Tracing;

namespace RtmSim.Facades.Ios;

/// <content>Attributes of users and channels.</content>
internal static partial class IosNames
{
    public static readonly TraceName SetLocalUserAttributes = new("SetLocalUserAttributes");
    public static readonly TraceName AddOrUpdateLocalUserAttributes =
        new("AddOrUpdateLocalUserAttributes");

    public static readonly TraceName DeleteLocalUserAttributesByKeys =
        new("DeleteLocalUserAttributesByKeys");

    public static readonly TraceName ClearLocalUserAttributes =
        new("ClearLocalUserAttributesWithCompletion");

    public static readonly TraceName GetUserAllAttributes = new("GetUserAllAttributes");
    public static readonly TraceName GetUserAttributes = new("GetUserAttributes");
    public static readonly TraceName SetChannel = new("SetChannel");
    public static readonly TraceName AddOrUpdateChannel = new("AddOrUpdateChannel");
    public static readonly TraceName DeleteChannel = new("DeleteChannel");
    public static readonly TraceName ClearChannel = new("ClearChannel");
    public static readonly TraceName GetChannelAllAttributes = new("GetChannelAllAttributes");
    public static readonly TraceName GetChannelAttributes = new("GetChannelAttributes");
}
