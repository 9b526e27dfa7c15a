using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Client;
using RtmSim.Protocol;

namespace RtmSim.Scenarios.Tests.Exploring.Planted;

/// <content>Attributes of users and channels.</content>
internal static partial class PlantedBugs
{
    private static PlantedBug[] Attributes =>
    [
        new(
            "attribute-write-lost", ["K-01"],
            Sent<ChangeChannelAttributesRequest>(write => new ChangeChannelAttributesRequest(
                write.ChannelId, AttributeChange.Delete([]), write.Notify)
            {
                Serial = write.Serial,
                Operation = write.Operation,
            }),
            """
              - at: 1s
                set-attributes: { user: alice, channel: lobby, attributes: [topic=cats] }
              - { at: 2s, get-attributes: { user: bob, channel: lobby } }
            """),
        new(
            "attribute-notification-missing", ["K-02"],
            Sent<AttributesUpdatedPush>(_ => null),
            """
              - { at: 1s, join: { user: bob, channel: lobby } }
              - at: 2s
                set-attributes:
                  { user: alice, channel: lobby, attributes: [topic=cats], notify: true }
            """),
        new(
            "attributes-survive-a-logout", ["C-19", "J-09"],
            _ => Remembered(),
            """
              - { at: 1s, give-attribute: { user: bob, key: mood, value: happy } }
              - { at: 2s, get-attributes: { user: alice, of: bob } }
              - { at: 3s, logout: bob }
              - { at: 4s, get-attributes: { user: alice, of: bob } }
            """),
        new(
            "last-changer-wrong", ["K-07"],
            Told<ChannelAttributesResult>(result => [Blamed(result)]),
            """
              - { at: 1s, set-attributes: { user: bob, channel: lobby, attributes: [topic=cats] } }
              - { at: 2s, get-attributes: { user: alice, channel: lobby } }
            """),
    ];

    private static ChannelAttributesResult Blamed(ChannelAttributesResult result) => new(
        result.RequestId, result.ChannelId,
        result.Attributes.Select(entry => entry with { ChangedBy = "carol" }).ToArray(),
        result.Failure, result.Rule);

    /// <summary>Who is offline is answered for with what was known last.</summary>
    private static Sabotage Remembered()
    {
        Dictionary<string, IReadOnlyList<AttributeEntry>> known = new(StringComparer.Ordinal);
        return new Sabotage
        {
            Events = (target, receiver, happened, post) =>
            {
                ClientEvent told = happened;
                if (happened is UserAttributesResult { Failure: Failure.None } result)
                {
                    known[result.UserId] = result.Attributes;
                }
                else if (happened is UserAttributesResult { Failure: Failure.UserNotFound } gone
                    && known.TryGetValue(gone.UserId, out IReadOnlyList<AttributeEntry>? entries))
                {
                    told = new UserAttributesResult(
                        gone.RequestId, gone.UserId, entries, Failure.None, gone.Rule);
                }

                post(target, receiver, told);
            },
        };
    }
}
