using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

/// <summary>Scenarios with a mistake each, or with several to be told together.</summary>
internal static class MalformedTexts
{
    public static IEnumerable<(string Name, string Yaml)> All =>
        Yaml.Concat(Top).Concat(Steps).Concat(Expectations);

    private static IEnumerable<(string Name, string Yaml)> Yaml => new[]
    {
        ("empty file", ""),
        ("only a comment", "# nothing\n"),
        ("null", "~"),
        ("bad YAML", "name: [a, b\nusers: x"),
        ("bad indentation", "name: a\n  users: b"),
        ("unclosed quote", "name: \"a\nusers: b\n"),
        ("tab", "name: a\nsteps:\n\t- login: alice\n"),
        ("duplicate key", "name: a\nusers: [a]\nname: b\n"),
        ("key that is a list", "[a, b]: c"),
        ("two documents", Text.With() + "\n---\nname: b\n"),
        ("tag", "name: !secret a\n"),
        ("unknown alias", "name: *a\n"),
        ("alias of itself", "name: &a [b, *a]\n"),
        ("alias bomb", AliasBomb),
        ("deep nesting", "name: " + new string('[', 5000) + new string(']', 5000)),
        ("deep nesting through aliases", DeepAliases),
        ("huge scalar", $"name: {new string('a', 200_000)}\n"),
        ("many values", $"name: [{Repeat("a,", 120_000)}]"),
    };

    private static IEnumerable<(string Name, string Yaml)> Top => new[]
    {
        ("a list at the top", "- a\n- b\n"),
        ("a word at the top", "hello"),
        ("everything missing", "{}"),
        ("unknown key", Text.With(top: "usres: [a]")),
        ("unknown key, nothing near", Text.With(top: "colour: blue")),
        ("name is a list", "name: [a]\nusers: [a]\nsteps: [login: a]\nexpect: x"),
        ("bad seed", Text.With(top: "seed: -1")),
        ("bad latency", Text.With(top: "latency: slow")),
        ("bad limits", Text.With(top: "limits: linux")),
        ("bad rules", Text.With(top: "rules: [C-5, c-05, X-47, 5]")),
        ("rules no list", Text.With(top: "rules: C-05")),
        ("bad network", Text.With(top: "network: { latency: 10, loss: 1, speed: 3 }")),
        ("unknown option", Text.With(top: "options: { client: { loginTimeOut: 6s } }")),
        ("option of the wrong type", Text.With(top: "options: { client: { loginTimeout: soon, strictAppId: yes, replayMax: -1 } }")),
        ("option with a bad name", Text.With(top: "options: { client: { messageRateWindow: slide } }")),
        ("limits among the options", Text.With(top: "options: { client: { limits: client } }")),
        ("unknown group of options", Text.With(top: "options: { android: {} }")),
        ("end before the last step", Text.With("  - { at: 5s, logout: alice }", top: "until: 4s")),
        ("no users", "name: a\nusers: []\nsteps: [login: alice]\nexpect: []"),
        ("user twice in a list", "name: a\nusers: [bob, bob]\nsteps: [login: bob]\nexpect: [{ user: bob, callback: OnLogout }]"),
        ("unknown key of a user", "name: a\nusers: { bob: { ip: 3 } }\nsteps: [login: bob]\nexpect: [{ user: bob, callback: OnLogout }]"),
        ("bad project", "name: a\nusers: { bob: { app: 'a b' } }\nsteps: [login: bob]\nexpect: [{ user: bob, callback: OnLogout }]"),
    };

    private static IEnumerable<(string Name, string Yaml)> Steps => new[]
    {
        ("steps no list", "name: a\nusers: [a]\nsteps: { login: a }\nexpect: [{ user: a, callback: OnLogout }]"),
        ("step is a word", Text.With("  - login")),
        ("unknown step", Text.With("  - { joinn: { user: alice, channel: a } }")),
        ("no step", Text.With("  - { at: 3s }")),
        ("two steps in one", Text.With("  - { login: alice, logout: alice }")),
        ("unknown user", Text.With("  - login: bbo")),
        ("unknown user, nothing near", Text.With("  - login: zacharias")),
        ("missing argument", Text.With("  - join: { user: alice }")),
        ("missing arguments", Text.With("  - join: alice")),
        ("unknown argument", Text.With("  - join: { user: alice, chanel: a }")),
        ("step without a value", Text.With("  - login:")),
        ("user is a list", Text.With("  - login: [alice]")),
        ("time in the past", Text.With("  - { at: 5s, login: bob }\n  - { at: 4s, logout: bob }")),
        ("negative time", Text.With("  - { at: -1s, login: bob }")),
        ("time without unit", Text.With("  - { at: 5, login: bob }")),
        ("bad units", Text.With("  - { at: 5sec, login: bob }\n  - { at: 1s1m, login: bob }\n  - { after: s, login: bob }")),
        ("too fine a time", Text.With("  - { at: 0.00000001s, login: bob }")),
        ("too long a time", Text.With("  - { at: 4000d, login: bob }\n  - { at: 3650d, login: bob, repeat: 3, every: 1d }")),
        ("at and after", Text.With("  - { at: 5s, after: 1s, login: bob }")),
        ("negative repeat", Text.With("  - { repeat: -3, every: 1s, login: bob }")),
        ("too many repeats", Text.With("  - { repeat: 1000000, login: bob }")),
        ("every without repeat", Text.With("  - { every: 1s, login: bob }")),
        ("too many steps", Text.With("  - { repeat: 99999, login: bob }\n  - { repeat: 2, login: bob }")),
        ("mistake in a repeated step", Text.With("  - { repeat: 9, login: \"user{n}\" }")),
        ("send without receiver", Text.With("  - send: { user: alice, text: hi }")),
        ("send to two receivers", Text.With("  - send: { user: alice, to: bob, channel: a, text: hi }")),
        ("send without content", Text.With("  - send: { user: alice, to: bob }")),
        ("send with two texts", Text.With("  - send: { user: alice, to: bob, text: hi, textBytes: 3 }")),
        ("bad bytes", Text.With("  - send: { user: alice, to: bob, raw: 0fz }\n  - send: { user: alice, to: bob, rawBytes: many }")),
        ("bad flag", Text.With("  - send: { user: alice, to: bob, text: hi, offline: yes }")),
        ("bad direction", Text.With("  - cut: { user: alice, direction: left }")),
        ("bad loss", Text.With("  - set-loss: { user: alice, loss: 5% }")),
    };

    private static IEnumerable<(string Name, string Yaml)> Expectations => new[]
    {
        ("no expectation", "name: a\nusers: [a]\nsteps: [login: a]\nexpect: []"),
        ("expectation is a word", Text.With(expect: "  - OnLogout")),
        ("expectation of nothing", Text.With(expect: "  - { user: alice }")),
        ("unknown expectation", Text.With(expect: "  - { user: alice, calback: OnLogout }")),
        ("two expectations in one", Text.With(expect: "  - { user: alice, callback: OnLogout, never: OnLogout }")),
        ("expectation without user", Text.With(expect: "  - { callback: OnLogout }")),
        ("unknown callback", Text.With(expect: "  - { user: alice, callback: OnLoginSucces }")),
        ("unknown call", Text.With(expect: "  - { user: alice, call: Log, returns: 0 }")),
        ("unknown field", Text.With(expect: "  - { user: alice, never: OnLoginFailure, with: { code: 9 } }")),
        ("field of a callback without any", Text.With(expect: "  - { user: alice, never: OnLoginSuccess, with: { code: 9 } }")),
        ("unknown code", Text.With(expect: "  - { user: alice, never: OnLoginFailure, with: { errorCode: LOGIN_ERR_TIME_OUT } }")),
        ("number that is no code", Text.With(expect: "  - { user: alice, never: OnLoginFailure, with: { errorCode: 12 } }")),
        ("unknown state", Text.With(expect: "  - { user: alice, state: OFFLINE }")),
        ("number is a word", Text.With(expect: "  - { user: alice, callback: OnMemberCountUpdated, with: { memberCount: two } }")),
        ("with is a word", Text.With(expect: "  - { user: alice, callback: OnLoginFailure, with: 9 }")),
        ("returns of a call that has none", Text.With(expect: "  - { user: alice, call: RtmClient.Dispose, returns: 0 }")),
        ("at and within", Text.With(expect: "  - { user: alice, callback: OnLogout, at: 1s, within: [1s, 2s] }")),
        ("bad within", Text.With(expect: "  - { user: alice, callback: OnLogout, within: 1s }\n  - { user: alice, callback: OnLogout, within: [2s, 1s] }")),
        ("until before from", Text.With(expect: "  - { user: alice, never: OnLogout, from: 2s, until: 1s }")),
        ("count without a number", Text.With(expect: "  - { user: alice, count: OnLogout }")),
        ("exactly is a word", Text.With(expect: "  - { user: alice, exactly: OnLogout }")),
        ("mistakes inside exactly", Text.With(expect: "  - { user: alice, exactly: [OnLogot, { callback: OnLogout, when: 3s }] }")),
        ("expectation after the end", Text.With(top: "until: 1s", expect: "  - { user: alice, callback: OnLogout, at: 2s }")),
        ("many mistakes at once", Text.With("  - login: bbo\n  - { at: 1, joinn: alice }", "  - { user: al, callback: OnLogout }", "seed: x")),
    };

    private static string AliasBomb => "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(
        Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{Repeat($"*a{i - 1}, ", 9)}*a{i - 1}]\n"));

    private static string DeepAliases => "a0: &a0 [x]\n" + string.Concat(
        Enumerable.Range(1, 99).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

    private static string Repeat(string text, int times) =>
        string.Concat(Enumerable.Repeat(text, times));
}
