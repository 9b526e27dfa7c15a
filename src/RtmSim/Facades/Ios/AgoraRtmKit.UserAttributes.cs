// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Facades;
using RtmSim.Facades.Ios;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace DT.Xamarin.Agora;

/// <content>User attributes.</content>
public partial class AgoraRtmKit
{
    private static readonly AttributeEntry NoEntry = new(string.Empty, string.Empty);

    /// <summary>
    /// Replaces all own attributes (J-01); nobody else is told (J-11). They last until the logout
    /// (J-09). Changing and adding are of this SDK alone (PR-07).
    /// </summary>
    /// <param name="attributes">1 to 32 attributes with different keys (S-42).</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument for none, a bad key or value, a key that comes twice (S-42),
    /// NotLoggedIn. Later: Ok after 20 ms, SizeOverflow (J-06), TooOften (J-07), Timeout (J-08).
    /// </param>
    public virtual void SetLocalUserAttributes(
        AgoraRtmAttribute[] attributes, AgoraRtmSetLocalUserAttributesBlock completionBlock) =>
        ChangeOwn(
            IosNames.SetLocalUserAttributes,
            new Completion(
                Operation.SetUserAttributes, completionBlock,
                (_, code) => completionBlock((AgoraRtmProcessAttributeErrorCode)code)),
            AttributeChange.Set(Entries(attributes)));

    /// <summary>Changes or adds own attributes and leaves the others (J-01, PR-07).</summary>
    /// <param name="attributes">1 to 32 attributes with different keys (S-42).</param>
    /// <param name="completionBlock">As for replacing all.</param>
    public virtual void AddOrUpdateLocalUserAttributes(
        AgoraRtmAttribute[] attributes,
        AgoraRtmAddOrUpdateLocalUserAttributesBlock completionBlock) => ChangeOwn(
            IosNames.AddOrUpdateLocalUserAttributes,
            new Completion(
                Operation.AddOrUpdateUserAttributes, completionBlock,
                (_, code) => completionBlock((AgoraRtmProcessAttributeErrorCode)code)),
            AttributeChange.AddOrUpdate(Entries(attributes)));

    /// <summary>Removes own attributes, whether or not they are there (J-01, S-43).</summary>
    /// <param name="attributeKeys">1 to 32 keys; one may come twice (S-42).</param>
    /// <param name="completionBlock">As for replacing all, without SizeOverflow.</param>
    public virtual void DeleteLocalUserAttributesByKeys(
        string[] attributeKeys, AgoraRtmDeleteLocalUserAttributesBlock completionBlock) =>
        ChangeOwn(
            IosNames.DeleteLocalUserAttributesByKeys,
            new Completion(
                Operation.DeleteUserAttributes, completionBlock,
                (_, code) => completionBlock((AgoraRtmProcessAttributeErrorCode)code)),
            AttributeChange.Delete(Keys(attributeKeys)));

    /// <summary>Removes all own attributes (J-01).</summary>
    /// <param name="completionBlock">
    /// Told at once: NotLoggedIn. Later: Ok after 20 ms, TooOften (J-07), Timeout (J-08).
    /// </param>
    public virtual void ClearLocalUserAttributesWithCompletion(
        AgoraRtmClearLocalUserAttributesBlock completionBlock) => ChangeOwn(
            IosNames.ClearLocalUserAttributes,
            new Completion(
                Operation.ClearUserAttributes, completionBlock,
                (_, code) => completionBlock((AgoraRtmProcessAttributeErrorCode)code)),
            AttributeChange.Clear);

    /// <summary>Reads all attributes of a user who is online (J-02).</summary>
    /// <param name="userId">The user.</param>
    /// <param name="completionBlock">
    /// Told at once: InvalidArgument, NotLoggedIn. Later: Ok after 20 ms, UserNotFound
    /// (J-03), TooOften (J-07), Timeout (J-08).
    /// </param>
    public virtual void GetUserAllAttributes(
        string userId, AgoraRtmGetUserAttributesBlock completionBlock) => ReadUser(
            IosNames.GetUserAllAttributes, userId, null, completionBlock);

    /// <summary>Reads some attributes of a user who is online (J-05).</summary>
    /// <param name="userId">The user.</param>
    /// <param name="attributeKeys">1 to 32 keys; one may come twice (S-42).</param>
    /// <param name="completionBlock">As for all attributes.</param>
    public virtual void GetUserAttributes(
        string userId, string[] attributeKeys, AgoraRtmGetUserAttributesBlock completionBlock) =>
        ReadUser(IosNames.GetUserAttributes, userId, Keys(attributeKeys), completionBlock);

    private static AttributeEntry[] Entries(AgoraRtmAttribute[] attributes) => OrNone(attributes)
        .Select(each => each is null
            ? NoEntry
            : new AttributeEntry(each.Key ?? string.Empty, each.Value ?? string.Empty))
        .ToArray();

    /// <summary>The keys as they are at the call (S-44).</summary>
    private static string[] Keys(string[] attributeKeys) =>
        OrNone(attributeKeys).Select(key => key ?? string.Empty).ToArray();

    private void ChangeOwn(TraceName name, Completion completion, AttributeChange change) => Call(
        name,
        new CallArguments(("change", change)),
        completion,
        client => client.UserAttributes.Change(change, _ => { }));

    private void ReadUser(
        TraceName name, string userId, IReadOnlyList<string> keys,
        AgoraRtmGetUserAttributesBlock completionBlock) => Call(
            name,
            keys is null
                ? new CallArguments(("user", userId))
                : new CallArguments(("user", userId), ("keys", keys)),
            new Completion(
                Operation.GetUserAttributes, completionBlock,
                (result, code) => completionBlock(
                    result is UserAttributesResult { Failure: Failure.None } found
                        ? IosCallbacks.OfUser(found.Attributes)
                        : null,
                    userId,
                    (AgoraRtmProcessAttributeErrorCode)code)),
            client => client.UserAttributes.Get(userId, keys, _ => { }));
}
