// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using System.Linq;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace agora_rtm;

/// <content>User attributes.</content>
public sealed partial class RtmClient
{
    /// <summary>
    /// Replaces all own attributes. OnSetLocalUserAttributesResult follows after 20 ms; nobody else
    /// is told (J-01, J-11). They last until the logout (J-09). Only later SDKs have it (J-12).
    /// </summary>
    /// <param name="attributes">1 to 32 attributes with different keys (S-42).</param>
    /// <param name="numberOfAttributes">How many of them count, from the first.</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <returns>
    /// 0, or at once: 3 no attributes, a bad key or value, a key that comes twice (S-42), 102, 101,
    /// -7. Called back: 4 more than 32, over 8 KB in one or over 16 KB in all (J-06), 5 more than
    /// 10 changes in 5 s (J-07), 7 no answer in 5 s, 2 the logout came first (J-08, S-22).
    /// </returns>
    public int SetLocalUserAttributes(
        RtmAttribute[] attributes, int numberOfAttributes, ref long requestId) =>
        ChangeOwn(
            UnityNames.SetLocalUserAttributes,
            Operation.SetUserAttributes,
            AttributeChange.Set(Entries(attributes, numberOfAttributes)),
            ref requestId);

    /// <summary>
    /// Changes or adds own attributes and leaves the others (J-01). The result comes to
    /// OnAddOrUpdateLocalUserAttributesResult. Only later SDKs have it (J-12).
    /// </summary>
    /// <inheritdoc cref="SetLocalUserAttributes(RtmAttribute[], int, ref long)"/>
    public int AddOrUpdateLocalUserAttributes(
        RtmAttribute[] attributes, int numberOfAttributes, ref long requestId) =>
        ChangeOwn(
            UnityNames.AddOrUpdateLocalUserAttributes,
            Operation.AddOrUpdateUserAttributes,
            AttributeChange.AddOrUpdate(Entries(attributes, numberOfAttributes)),
            ref requestId);

    /// <summary>
    /// Removes own attributes; keys that are not there do not matter (J-01, S-43). The result comes
    /// to OnDeleteLocalUserAttributesResult after 20 ms.
    /// </summary>
    /// <param name="attributeKeys">1 to 32 keys; one may come twice (S-42).</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 3 no keys, too many or a bad one (S-42), 102, 101, -7. Called back: 5 more
    /// than 10 changes in 5 s (J-07), 7 no answer in 5 s, 2 the logout came first (J-08, S-22).
    /// </returns>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    public int DeleteLocalUserAttributesByKeys(string[] attributeKeys, long requestId) =>
        DeleteLocalUserAttributesByKeys(attributeKeys, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="attributeKeys">1 to 32 keys; one may come twice (S-42).</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="DeleteLocalUserAttributesByKeys(string[], long)"/>
    public int DeleteLocalUserAttributesByKeys(string[] attributeKeys, ref long requestId) =>
        ChangeOwn(
            UnityNames.DeleteLocalUserAttributesByKeys,
            Operation.DeleteUserAttributes,
            AttributeChange.Delete(Copied(attributeKeys)),
            ref requestId);

    /// <summary>
    /// Removes all own attributes (J-01). The result comes to OnClearLocalUserAttributesResult.
    /// </summary>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, 102, 101 or -7. Called back: 5 more than 10 changes in 5 s (J-07), 7 no answer in 5 s, 2
    /// the logout came first (J-08, S-22).
    /// </returns>
    public int ClearLocalUserAttributes(long requestId) => ChangeOwn(
        UnityNames.ClearLocalUserAttributes,
        Operation.ClearUserAttributes,
        AttributeChange.Clear,
        ref requestId);

    /// <summary>
    /// Reads all attributes of a user who is online, in the order they were first set (J-02, S-43).
    /// OnGetUserAttributesResult follows after 20 ms.
    /// </summary>
    /// <param name="userId">The user; one's own is allowed.</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <returns>
    /// 0, or at once: 3 a bad ID or key (S-42), 102, 101, -7. Called back: 5 more than 40
    /// reads in 5 s (J-07), 6 the user is not online (J-03), 7 no answer in 5 s, 2 the logout came
    /// first (J-08, S-22).
    /// </returns>
    public int GetUserAttributes(string userId, long requestId) =>
        ReadUser(UnityNames.GetUserAttributes, userId, null, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="userId">The user; one's own is allowed.</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="GetUserAttributes(string, long)"/>
    public int GetUserAttributes(string userId, ref long requestId) =>
        ReadUser(UnityNames.GetUserAttributes, userId, null, ref requestId);

    /// <summary>
    /// Reads those attributes of a user that have these keys, in the order asked (J-05, S-43).
    /// </summary>
    /// <param name="userId">The user; one's own is allowed.</param>
    /// <param name="attributeKeys">1 to 32 keys; unknown ones are left out.</param>
    /// <param name="requestId">Ignored: the callback has the SDK's own number (S-60).</param>
    /// <exception cref="NullReferenceException">The array is null .</exception>
    /// <inheritdoc cref="GetUserAttributes(string, long)"/>
    public int GetUserAttributesByKeys(string userId, string[] attributeKeys, long requestId) =>
        GetUserAttributesByKeys(userId, attributeKeys, ref requestId);

    /// <summary>As the overload by value; the number is set before the call returns.</summary>
    /// <param name="userId">The user; one's own is allowed.</param>
    /// <param name="attributeKeys">1 to 32 keys; unknown ones are left out.</param>
    /// <param name="requestId">
    /// The number that the callback will carry; left alone on refusal.
    /// </param>
    /// <inheritdoc cref="GetUserAttributesByKeys(string, string[], long)"/>
    public int GetUserAttributesByKeys(
        string userId, string[] attributeKeys, ref long requestId) =>
        ReadUser(UnityNames.GetUserAttributesByKeys, userId, Copied(attributeKeys), ref requestId);

    /// <summary>An array that is null or shorter than it is said to be has no entries.</summary>
    private static AttributeEntry[] Entries(RtmAttribute[] attributes, int count) =>
        attributes is null || count < 0 || count > attributes.Length
            ? Array.Empty<AttributeEntry>()
            : attributes.Take(count).Select(a => new AttributeEntry(a.key, a.value)).ToArray();

    private string[] Copied(string[] keys)
    {
        RequireUnlessGone(keys, "attributeKeys");
        return keys is null ? Array.Empty<string>() : (string[])keys.Clone();
    }

    private static string[] Shown(string[] texts) =>
        texts is null ? null : Array.ConvertAll(texts, text => text ?? "null");

    private int ChangeOwn(
        TraceName name, Operation operation, AttributeChange change, ref long requestId) =>
        CallNumbered(
            ref requestId,
            name,
            new CallArguments(("change", change)),
            operation,
            (client, assigned) => client.UserAttributes.Change(change, assigned));

    private int ReadUser(TraceName name, string userId, string[] keys, ref long requestId) =>
        CallNumbered(
            ref requestId,
            name,
            keys is null
                ? new CallArguments(("user", userId))
                : new CallArguments(("user", userId), ("keys", Shown(keys))),
            Operation.GetUserAttributes,
            (client, assigned) => client.UserAttributes.Get(userId, keys, assigned));
}
