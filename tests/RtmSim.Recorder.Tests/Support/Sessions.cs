using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmRecording;
using RtmSim.Scenarios;
using RtmSim.Scenarios.Faces;

namespace RtmSim.Recorder.Tests.Support;

/// <summary>
/// Sessions of apps, played in the simulator over links that are not those of a replay, and
/// recorded. Users whose names begin with an x are not recorded.
/// </summary>
internal static class Sessions
{
    public const string Chat =
        """
        users: [alice, bob, xavier]
        steps:
          - login: alice
          - login: bob
          - login: xavier
          - { at: 2s, subscribe: { user: alice, peers: [xavier] } }
          - { at: 3s, send: { user: alice, to: bob, text: hello } }
          - { at: 4s, send: { user: bob, to: alice, text: hello you } }
          - { at: 5s, send: { user: alice, to: xavier, text: and you? } }
          - { at: 6s, send: { user: xavier, to: alice, text: fine } }
          - { at: 7s, set-attributes: { user: bob, attributes: [mood=happy] } }
          - { at: 8s, get-attributes: { user: alice, of: bob } }
          - { at: 9s, logout: xavier }
          - { at: 11s, send: { user: alice, to: xavier, text: gone? } }
          - { at: 12s, query-online: { user: bob, peers: [alice, xavier] } }
          - { at: 14s, logout: bob }
        """;

    public const string Channel =
        """
        users: [alice, bob, xavier]
        steps:
          - login: alice
          - login: bob
          - login: xavier
          - { at: 1500ms, join: { user: xavier, channel: lobby } }
          - { at: 3s, join: { user: alice, channel: lobby } }
          - { at: 5s, join: { user: bob, channel: lobby } }
          - { at: 7s, send: { user: alice, channel: lobby, text: one } }
          - { at: 8s, send: { user: alice, channel: lobby, text: two } }
          - { at: 9s, send: { user: xavier, channel: lobby, text: three } }
          - { at: 10s, members: { user: bob, channel: lobby } }
          - at: 11s
            set-attributes: { user: alice, channel: lobby, attributes: [topic=tea], notify: true }
          - { at: 12s, leave: { user: bob, channel: lobby } }
          - { at: 14s, leave: { user: xavier, channel: lobby } }
          - { at: 15s, send: { user: bob, channel: lobby, text: not any more } }
        until: 25s
        """;

    /// <summary>Of xavier and xenia nobody hears.</summary>
    public const string Crowd =
        """
        users: [alice, bob, xavier, xenia, xerxes]
        steps:
          - login: alice
          - login: bob
          - login: xavier
          - login: xenia
          - login: xerxes
          - { at: 1500ms, join: { user: xavier, channel: lobby } }
          - { at: 1500ms, join: { user: xenia, channel: lobby } }
          - { at: 1500ms, join: { user: xerxes, channel: lobby } }
          - { at: 4s, join: { user: alice, channel: lobby } }
          - { at: 8s, leave: { user: xerxes, channel: lobby } }
          - { at: 12s, join: { user: bob, channel: lobby } }
          - { at: 16s, leave: { user: bob, channel: lobby } }
          - { at: 20s, send: { user: alice, channel: lobby, text: anybody? } }
        until: 30s
        """;

    public const string Call =
        """
        users: [alice, bob, xavier]
        steps:
          - login: alice
          - login: bob
          - login: xavier
          - { at: 3s, call: { user: alice, to: bob, content: first } }
          - { at: 6s, accept-call: { user: bob, response: here } }
          - { at: 10s, call: { user: xavier, to: alice, content: second } }
          - { at: 13s, refuse-call: { user: alice, response: busy } }
          - { at: 20s, call: { user: alice, to: xavier, content: third } }
          - { at: 23s, accept-call: { user: xavier, response: yes! } }
          - { at: 30s, call: { user: bob, to: alice, content: fourth } }
          - { at: 33s, cancel-call: bob }
          - { at: 40s, call: { user: bob, to: xavier, content: fifth } }
        until: 110s
        """;

    public const string Outage =
        """
        users: [alice, bob]
        steps:
          - cut: bob
          - login: alice
          - login: bob
          - { at: 20s, cut: alice }
          - { at: 30s, restore: alice }
          - { at: 30s, restore: bob }
          - { at: 32s, login: bob }
          - { at: 40s, send: { user: alice, to: bob, text: back } }
          - { at: 45s, lose-next: { operation: get-user-attributes, user: alice } }
          - { at: 45s, get-attributes: { user: alice, of: bob } }
          - { at: 60s, kick: bob }
        until: 90s
        """;

    /// <summary>Alice's token runs out while her link is down.</summary>
    public const string Expiry =
        """
        users: [alice, bob, xavier]
        steps:
          - set-certificate: { user: alice, certificate: a secret }
          - login: { user: alice, issue: 20s }
          - login: { user: bob, issue: 1h }
          - login: { user: xavier, issue: 1h }
          - { at: 10s, cut: alice }
          - { at: 25s, restore: alice }
          - { at: 30s, renew: { user: alice, issue: 1h } }
          - { at: 40s, send: { user: alice, to: bob, text: back } }
          - { at: 42s, send: { user: xavier, to: alice, text: at last } }
          - { at: 50s, renew: { user: bob, token: 006rubbish } }
        until: 60s
        """;

    public const string Files =
        """
        users: [alice, bob, xavier]
        steps:
          - add-file: { path: /plan.pdf, bytes: 2097152 }
          - add-file: { path: /cat.png, image: png, width: 30, height: 20, bytes: 5000 }
          - add-file: { path: /film, bytes: 8388608 }
          - login: alice
          - login: bob
          - login: xavier
          - { at: 2s, upload-file: { user: alice, path: /plan.pdf, as: plan } }
          - { at: 3s, send-file: { user: alice, to: bob, media: plan, text: the plan } }
          - { at: 4s, download-to-memory: { user: bob, media: plan } }
          - { at: 5s, download-to-file: { user: bob, media: plan, path: /home/bob/plan.pdf } }
          - { at: 6s, upload-file: { user: alice, path: /nothing } }
          - { at: 7s, upload-image: { user: alice, path: /cat.png, as: cat } }
          - { at: 8s, send-image: { user: alice, to: bob, media: cat, text: meow } }
          - { at: 9s, upload-file: { user: alice, path: /film, as: film } }
          - { at: 10.5s, cancel-upload: { user: alice, transfer: film } }
          - { at: 11s, upload-file: { user: xavier, path: /plan.pdf, as: other } }
          - { at: 13s, send-file: { user: xavier, to: bob, media: other, text: mine } }
          - { at: 15s, download-to-memory: { user: bob, media: other } }
          - at: 17s
            download-to-memory: { user: bob, mediaId: rtmsim-media-0000000000000777 }
          - { at: 18s, upload-file: { user: alice, path: /film, as: slow } }
          - { at: 18.5s, upload-file: { user: alice, path: /plan.pdf, as: quick } }
          - { at: 19.2s, cancel-upload: { user: alice, transfer: slow } }
          - legacy: xavier
          - { at: 22s, send-file: { user: alice, to: xavier, media: plan, text: too new } }
        until: 25s
        """;

    public static IEnumerable<TestCaseData> All => new[]
    {
        (Chat, nameof(Chat)), (Channel, nameof(Channel)), (Crowd, nameof(Crowd)),
        (Call, nameof(Call)), (Outage, nameof(Outage)), (Expiry, nameof(Expiry)),
        (Files, nameof(Files)),
    }.Select(each => new TestCaseData(each.Item1).SetArgDisplayNames(each.Item2));

    /// <summary>Plays a session and returns the file that was recorded.</summary>
    public static string Record(string session, string network)
    {
        string text = $"name: A session\nnetwork: {{ {network} }}\n{session}\n"
            + "expect:\n  - { user: alice, callback: OnLoginSuccess }\n";
        ScenarioLoad load = ScenarioLoader.Parse(text, "session");
        Assert.That(load.Problems, Is.Empty);
        Func<ScenarioUser, Simulation, Action, IActor> actors = UnityFace.Instance.Actors;
        Recording? recording = null;
        try
        {
            UnityFace.Instance.Actors = (user, simulation, called) =>
            {
                recording ??= new Recording(simulation);
                RtmRecorder.Current = user.Name[0] == 'x' ? null : recording.Recorder;
                return new UnityActor(user, simulation, called);
            };
            Assert.That(ScenarioRunner.Run(load.Scenario!).Failures, Is.Empty);
            recording!.Dispose();
            return recording.Text;
        }
        finally
        {
            UnityFace.Instance.Actors = actors;
            RtmRecorder.Current = null;
        }
    }
}
