using RtmSim.Client;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Facades.Unity;

/// <content>Attributes of users and channels.</content>
internal static partial class UnityNames
{
    public static readonly TraceName SetLocalUserAttributes = new("SetLocalUserAttributes");
    public static readonly TraceName AddOrUpdateLocalUserAttributes =
        new("AddOrUpdateLocalUserAttributes");

    public static readonly TraceName DeleteLocalUserAttributesByKeys =
        new("DeleteLocalUserAttributesByKeys");

    public static readonly TraceName ClearLocalUserAttributes = new("ClearLocalUserAttributes");
    public static readonly TraceName GetUserAttributes = new("GetUserAttributes");
    public static readonly TraceName GetUserAttributesByKeys = new("GetUserAttributesByKeys");
    public static readonly TraceName SetChannelAttributes = new("SetChannelAttributes");
    public static readonly TraceName AddOrUpdateChannelAttributes =
        new("AddOrUpdateChannelAttributes");

    public static readonly TraceName DeleteChannelAttributesByKeys =
        new("DeleteChannelAttributesByKeys");

    public static readonly TraceName ClearChannelAttributes = new("ClearChannelAttributes");
    public static readonly TraceName GetChannelAttributes = new("GetChannelAttributes");
    public static readonly TraceName GetChannelAttributesByKeys =
        new("GetChannelAttributesByKeys");

    private static readonly TraceName OnUserSet = new("OnSetLocalUserAttributesResult");
    private static readonly TraceName OnUserUpdated =
        new("OnAddOrUpdateLocalUserAttributesResult");

    private static readonly TraceName OnUserDeleted = new("OnDeleteLocalUserAttributesResult");
    private static readonly TraceName OnUserCleared = new("OnClearLocalUserAttributesResult");
    private static readonly TraceName OnUserRead = new("OnGetUserAttributesResult");
    private static readonly TraceName OnChannelSet = new("OnSetChannelAttributesResult");
    private static readonly TraceName OnChannelUpdated =
        new("OnAddOrUpdateChannelAttributesResult");

    private static readonly TraceName OnChannelDeleted = new("OnDeleteChannelAttributesResult");
    private static readonly TraceName OnChannelCleared = new("OnClearChannelAttributesResult");
    private static readonly TraceName OnChannelRead = new("OnGetChannelAttributesResult");
    private static readonly TraceName OnAttributesUpdated = new("OnAttributesUpdated");

    private static TraceName OfAttributes(AttributeResult result) => result.Operation switch
    {
        Operation.SetUserAttributes => OnUserSet,
        Operation.AddOrUpdateUserAttributes => OnUserUpdated,
        Operation.DeleteUserAttributes => OnUserDeleted,
        Operation.ClearUserAttributes => OnUserCleared,
        Operation.GetUserAttributes => OnUserRead,
        Operation.SetChannelAttributes => OnChannelSet,
        Operation.AddOrUpdateChannelAttributes => OnChannelUpdated,
        Operation.DeleteChannelAttributes => OnChannelDeleted,
        Operation.ClearChannelAttributes => OnChannelCleared,
        _ => OnChannelRead,
    };
}
