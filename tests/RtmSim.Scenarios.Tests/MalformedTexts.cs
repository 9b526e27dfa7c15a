using System.Collections.Generic;
using System.Linq;
using RtmSim.Scenarios.Tests.Support;

namespace RtmSim.Scenarios.Tests;

/// <summary>Scenarios with a mistake each, or with several to be told together.</summary>
internal static class MalformedTexts
{
    public static IEnumerable<(string Name, string Yaml)> All =>
        Yaml.Concat(TopKeys).Concat(Steps).Concat(Expectations);

    /// <summary>Mistakes that do not depend on what kind of file it is.</summary>
    public static IEnumerable<(string Name, string Yaml)> Yaml => new[]
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

    private static IEnumerable<(string Name, string Yaml)> TopKeys => new[]
    {
        ("a list at the top", "- a\n- b\n"),
        ("a word at the top", "hello"),
        ("everything missing", "{}"),
        ("unknown key", Top("usres: [a]")),
        ("no choices", Top("options: { ties: { order: chosen, choices: first } }")),
        ("limit of nothing", Top("options: { unity: { callbackQueueLimit: 0 } }")),
        ("unknown key, nothing near", Top("colour: blue")),
        ("name is a list", "name: [a]\nusers: [a]\nsteps: [login: a]\nexpect: x"),
        ("bad seed", Top("seed: -1")),
        ("bad latency", Top("latency: slow")),
        ("bad limits", Top("limits: linux")),
        ("bad rules", Top("rules: [C-5, c-05, X-47, 5]")),
        ("rules no list", Top("rules: C-05")),
        ("bad network", Top("network: { latency: 10, loss: 1, speed: 3 }")),
        ("unknown option", Top("options: { client: { loginTimeOut: 6s } }")),
        (
            "option of the wrong type",
            Top("options: { client: { loginTimeout: soon, strictAppId: yes, replayMax: -1 } }")),
        ("option with a bad name", Top("options: { client: { messageRateWindow: slide } }")),
        ("limits among the options", Top("options: { client: { limits: client } }")),
        ("unknown group of options", Top("options: { android: {} }")),
        ("end before the last step", Top("until: 4s", "{ at: 5s, logout: alice }")),
        ("no users", "name: a\nusers: []\nsteps: [login: alice]\nexpect: []"),
        ("user twice in a list", Users("[bob, bob]")),
        ("unknown key of a user", Users("{ bob: { ip: 3 } }")),
        ("bad project", Users("{ bob: { app: 'a b' } }")),
        ("unknown SDK", Users("{ bob: { face: android } }")),
        ("project and App ID", Users("{ bob: { app: chat, appId: x } }")),
        ("bad values", Top("values: { n: 1, 2b: x, a: { b: c }, d: \"{e}\" }")),
        ("values no names", Top("values: [a, b]")),
        ("unknown value", Top("values: { pause: 2s }", "{ at: \"{puase}\", login: bob }")),
        ("value without quotes", Top("values: { pause: 2s }", "{ at: {pause}, login: bob }")),
        (
            "list within a text",
            Top("values: { all: [a, b] }", "send: { user: alice, to: bob, text: \"to {all}\" }")),
        ("text that grows", Top("values: { a: aaaaaaaaaa" + Growing + " }")),
        ("groups no names", Top("groups: [a, b]")),
        (
            "bad groups",
            Top(
                "groups: { 1: { steps: [{ logn: bob }] }, b: {}, c: { takes: x, steps: [stop] }, "
                    + "d: { takes: [n, a, a], steps: x } }")),
        (
            "bad uses",
            Top(
                Greet, "do: gret", "do: greet", "{ do: greet, with: { whom: bob } }",
                "{ do: greet, with: bob }", "{ do: greet, with: { who: bbo } }",
                "{ do: [greet] }", "{ do: greet, with: { who: { a: b } } }",
                "{ at: 1s, late: true, do: greet, with: { who: bob } }")),
        (
            "a mistake in a group, used twice",
            Top(
                "groups: { a: { steps: [{ at: 5, joinn: bob }, { login: bbo }] } }",
                "do: a", "do: a")),
        (
            "mistakes in a group that is used wrongly or not at all",
            Top(
                "groups: { a: { takes: [who], steps: [{ repeat: 2, steps: [{ logn: bob }] }] }, "
                    + "b: { steps: [{ joinn: bob }] } }",
                "do: a")),
        ("group that uses itself", Top("groups: { a: { steps: [do: a] } }", "do: a")),
        (
            "groups without bound",
            Top(
                $"groups: {{ a: {{ steps: [logout: bbo] }}{Nested} }}",
                "do: j")),
        ("range that goes down", Users("['bob{3..1}']")),
        (
            "bad clocks",
            Users("{ bob: { clock: soon }, eve: { clock: +1.5s }, al: { clock: --1s } }")),
        ("limits of iOS", Users("{ bob: { face: ios, limits: linux-server } }")),
        ("unknown handler left out", Users("{ bob: { without: [OnMemberJoin, OnLogout] } }")),
        (
            "handler of another SDK left out",
            Users("{ bob: { face: ios, without: [OnMemberJoined], no-call-manager: 1 } }")),
        ("range without end", Users("['bob{1..999999999}']")),
    };

    private static IEnumerable<(string Name, string Yaml)> Steps => new[]
    {
        (
            "steps no list",
            "name: a\nusers: [a]\nsteps: { login: a }\nexpect: [{ user: a, callback: OnLogout }]"),
        ("step is a word", Step("login")),
        ("unknown step", Step("{ joinn: { user: alice, channel: a } }")),
        ("no step", Step("{ at: 3s }")),
        ("two steps in one", Step("{ login: alice, logout: alice }")),
        ("unknown user", Step("login: bbo")),
        ("unknown user, nothing near", Step("login: zacharias")),
        ("missing argument", Step("join: { user: alice }")),
        ("missing arguments", Step("join: alice")),
        ("unknown argument", Step("join: { user: alice, chanel: a }")),
        ("step without a value", Step("login:")),
        ("user is a list", Step("login: [alice]")),
        (
            "time in the past",
            Step(
                "{ at: 5s, login: bob }",
                "{ at: 4s, logout: bob }")),
        ("negative time", Step("{ at: -1s, login: bob }")),
        ("time without unit", Step("{ at: 5, login: bob }")),
        (
            "bad units",
            Step(
                "{ at: 5sec, login: bob }",
                "{ at: 1s1m, login: bob }",
                "{ after: s, login: bob }")),
        ("too fine a time", Step("{ at: 0.00000001s, login: bob }")),
        (
            "too long a time",
            Step(
                "{ at: 4000d, login: bob }",
                "{ at: 3650d, login: bob, repeat: 3, every: 1d }")),
        ("at and after", Step("{ at: 5s, after: 1s, login: bob }")),
        ("negative repeat", Step("{ repeat: -3, every: 1s, login: bob }")),
        ("too many repeats", Step("{ repeat: 1000000, login: bob }")),
        ("every without repeat", Step("{ every: 1s, login: bob }")),
        (
            "too many steps",
            Step(
                "{ repeat: 99999, login: bob }",
                "{ repeat: 2, login: bob }")),
        ("mistake in a repeated step", Step("{ repeat: 9, login: \"user{n}\" }")),
        ("send without receiver", Step("send: { user: alice, text: hi }")),
        ("send to two receivers", Step("send: { user: alice, to: bob, channel: a, text: hi }")),
        ("send without content", Step("send: { user: alice, to: bob }")),
        ("send with two texts", Step("send: { user: alice, to: bob, text: hi, textBytes: 3 }")),
        (
            "bad bytes",
            Step(
                "send: { user: alice, to: bob, raw: 0fz }",
                "send: { user: alice, to: bob, rawBytes: many }")),
        ("bad flag", Step("send: { user: alice, to: bob, text: hi, offline: yes }")),
        ("bad direction", Step("cut: { user: alice, direction: left }")),
        ("steps without repeat", Step("steps: [login: bob]")),
        ("rounds of nothing", Step("{ repeat: 3, steps: [] }")),
        (
            "rounds that take no time",
            Step("{ repeat: 3, steps: [login: bob], until: { user: bob, state: CONNECTED } }")),
        (
            "mistakes in rounds",
            Step(
                "{ at: 1, repeat: 3, every: 1s, steps: [login: bbo], until: { user: alic } }",
                "{ repeat: 3, login: bob, until: { user: bob, state: CONNECTED } }")),
        ("stop before the end", Step("{ at: 1s, stop: }", "logout: alice")),
        (
            "bad when",
            Step(
                "{ when: OnLogout, login: bob }",
                "{ when: { user: bbo, callback: OnLogout }, login: bob }",
                "{ when: { user: bob }, login: bob }",
                "{ when: { user: bob, callback: OnLogot, nth: 0 }, login: bob }",
                "{ when: { user: bob, callback: OnLogout, state: CONNECTED }, login: bob }",
                "{ when: { user: bob, callback: OnLogout, returns: 0 }, login: bob }",
                "{ when: { user: bob, state: ONLINE }, login: bob }",
                "{ when: { user: bob, call: Logout, return: 0 }, login: bob }",
                "{ when: { user: bob, callback: OnLogout }, at: 3s, login: bob }")),
        (
            "late after what is waited for",
            Step("{ when: { user: bob, callback: OnLogout }, late: true, login: bob }")),
        ("bad loss", Step("set-loss: { user: alice, loss: 5% }")),
    };

    private static IEnumerable<(string Name, string Yaml)> Expectations => new[]
    {
        ("no expectation", "name: a\nusers: [a]\nsteps: [login: a]\nexpect: []"),
        ("expectation is a word", Expect("OnLogout")),
        ("expectation of nothing", Expect("{ user: alice }")),
        ("unknown expectation", Expect("{ user: alice, calback: OnLogout }")),
        (
            "two expectations in one",
            Expect("{ user: alice, callback: OnLogout, never: OnLogout }")),
        ("expectation without user", Expect("{ callback: OnLogout }")),
        ("unknown callback", Expect("{ user: alice, callback: OnLoginSucces }")),
        ("unknown call", Expect("{ user: alice, call: Log, returns: 0 }")),
        ("unknown field", Expect("{ user: alice, never: OnLoginFailure, with: { code: 9 } }")),
        (
            "field of a callback without any",
            Expect("{ user: alice, never: OnLoginSuccess, with: { code: 9 } }")),
        (
            "unknown code",
            Expect("{ user: bob, never: OnLoginFailure, with: { errorCode: LOGIN_ERR_TIMOUT } }")),
        (
            "number that is no code",
            Expect("{ user: alice, never: OnLoginFailure, with: { errorCode: 12 } }")),
        ("unknown state", Expect("{ user: alice, state: OFFLINE }")),
        (
            "number is a word",
            Expect("{ user: alice, callback: OnMemberCountUpdated, with: { memberCount: two } }")),
        ("with is a word", Expect("{ user: alice, callback: OnLoginFailure, with: 9 }")),
        (
            "returns of a call that has none",
            Expect("{ user: alice, call: RtmClient.Dispose, returns: 0 }")),
        (
            "at and within",
            Expect("{ user: alice, callback: OnLogout, at: 1s, within: [1s, 2s] }")),
        (
            "bad within",
            Expect(
                "{ user: alice, callback: OnLogout, within: 1s }",
                "{ user: alice, callback: OnLogout, within: [2s, 1s] }")),
        ("until before from", Expect("{ user: alice, never: OnLogout, from: 2s, until: 1s }")),
        ("count without a number", Expect("{ user: alice, count: OnLogout }")),
        ("exactly is a word", Expect("{ user: alice, exactly: OnLogout }")),
        (
            "mistakes inside exactly",
            Expect("{ user: alice, exactly: [OnLogot, { callback: OnLogout, when: 3s }] }")),
        (
            "expectation after the end",
            TopAndExpect("until: 1s", "{ user: alice, callback: OnLogout, at: 2s }")),
        (
            "bad bounds of a count",
            Expect(
                "{ user: alice, count: OnLogout, is: 1, at-most: 2 }",
                "{ user: alice, count: OnLogout, at-least: 3, at-most: 2 }")),
        (
            "bad in-order",
            Expect(
                "in-order: OnLogout",
                "in-order: [{ user: alice, callback: OnLogout }]",
                "in-order: [OnLogout, { user: bbo, callback: OnLogout }, { user: bob }, "
                    + "{ user: bob, callback: OnLogot, at: 1s }]",
                "{ user: alice, in-order: [{ user: alice, callback: OnLogout }, "
                    + "{ user: bob, state: ONLINE }] }")),
        (
            "bad eventually",
            Expect(
                "{ user: alice, eventually: OnLogout }",
                "{ user: alice, eventually: OnLogot, within: [1s, 2s] }",
                "{ user: alice, eventually: OnLogout, within: 1s, each: true }",
                "{ user: alice, eventually: OnLogout, within: 1s, after: { user: bob } }",
                "{ user: alice, eventually: OnLogout, within: 1s, each: true, "
                    + "after: { user: bob, call: Logot, nth: 2 } }")),
        (
            "bad any-of",
            Expect(
                "any-of: OnLogout",
                "any-of: [[{ user: bob, callback: OnLogout }]]",
                "any-of: [[], [{ user: bob, callback: OnLogot }, "
                    + "{ user: bbo, never: OnLogout }]]")),
        (
            "mistakes beside one another",
            Expect(
                "{ user: alice, callback: OnLogot, at: soon, within: 3, with: { code: 1 } }",
                "{ user: alice, count: OnLoginFailure, with: { code: 1 }, is: many }")),
        ("bad digest", Expect("{ digest: 1234 }", "{ user: alice, digest: 0123456789abcdef }")),
        (
            "many mistakes at once",
            Text.With(
                "  - login: bbo\n  - { at: 1, joinn: alice }",
                "  - { user: al, callback: OnLogout }",
                "seed: x")),
    };

    private const string Greet =
        "groups: { greet: { takes: [who], steps: [{ login: \"{who}\" }] } }";

    private static string Nested => string.Concat(Enumerable.Range(1, 9).Select(
        i => $", {Letter(i)}: {{ steps: [{{ repeat: 99, do: {Letter(i - 1)} }}] }}"));

    private static string Growing => string.Concat(Enumerable.Range(1, 8).Select(
        i => $", {Letter(i)}: \"{Repeat($"{{{Letter(i - 1)}}}", 9)}\""));

    private static char Letter(int number) => (char)('a' + number);

    private static string AliasBomb => "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(
        Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{Repeat($"*a{i - 1}, ", 9)}]\n"));

    private static string DeepAliases => "a0: &a0 [x]\n" + string.Concat(
        Enumerable.Range(1, 99).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

    private static string Top(string keys, params string[] steps) =>
        Text.With(Items(steps), top: keys);

    private static string TopAndExpect(string keys, params string[] expectations) =>
        Text.With(expect: Items(expectations), top: keys);

    private static string Step(params string[] steps) => Text.With(Items(steps));

    private static string Expect(params string[] expectations) =>
        Text.With(expect: Items(expectations));

    private static string Users(string users) => $$"""
        name: a
        users: {{users}}
        steps: [login: bob]
        expect: [{ user: bob, callback: OnLogout }]
        """;

    private static string Items(IEnumerable<string> items) =>
        string.Join('\n', items.Select(item => "  - " + item));

    private static string Repeat(string text, int times) =>
        string.Concat(Enumerable.Repeat(text, times));
}
