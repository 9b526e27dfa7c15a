using System.Collections.Generic;

namespace RtmSim.Scenarios.Tests.Contracts;

/// <summary>Contracts with a mistake each, and whether a schema can tell.</summary>
internal static class MalformedContracts
{
    public static IReadOnlyList<(string Name, string Yaml, bool SchemaTells)> All { get; } =
    [
        ("empty", "", true),
        ("a list at the top", "- a", true),
        ("everything missing", "{}", true),
        ("unknown key", "name: a\nclases: []", true),
        ("no clauses", "name: a\nclauses: []", true),
        ("a clause that is a word", "name: a\nclauses: [b]", true),
        ("a clause without a form", Clauses.Text("rules: [C-01]"), true),
        ("a misspelt form", Clauses.Text("nevr: { call: Join }"), true),
        (
            "two forms",
            Clauses.Text("never: { call: Join }\nat-most: 3\nof: { call: Join }"), true),
        ("no name and no why", "name: a\nclauses:\n  - never: { call: Join }", true),
        (
            "two clauses of one name",
            Clauses.Text("never: { call: Join }")
                + "  - { name: it, why: so, never: { call: Leave } }\n",
            false),
        ("a key of another form", Clauses.Text("never: { call: Join }\nwithin: 3s"), true),
        ("bad rules", Clauses.Text("never: { call: Join }\nrules: [C5]"), true),
        ("bad scope", Clauses.Text("never: { call: Join }\nfor: all"), true),
        ("a pattern that is a word", Clauses.Text("never: Join"), true),
        ("an empty list of patterns", Clauses.Text("never: []"), true),
        ("a pattern of nothing", Clauses.Text("never: { with: { channel: a } }"), true),
        ("a pattern of two", Clauses.Text("never: { call: Join, callback: OnLogout }"), true),
        ("unknown method", Clauses.Text("never: { call: Jion }"), true),
        ("unknown method among others", Clauses.Text("never: { call: [Join, Jion] }"), true),
        ("unknown handler", Clauses.Text("never: { callback: OnLoggedOut }"), true),
        ("unknown state", Clauses.Text("never: { state: CONECTED }"), true),
        ("unknown control", Clauses.Text("never: { control: users.crsh }"), true),
        ("unknown misuse", Clauses.Text("never: { error: Dispose }"), true),
        ("unknown field", Clauses.Text("never: { call: Join, with: { chanel: a } }"), true),
        (
            "a field of another call",
            Clauses.Text("never: { call: Join, with: { peerId: a } }"), false),
        ("fields that are a list", Clauses.Text("never: { call: Join, with: [a] }"), true),
        (
            "unknown code",
            Clauses.Text("never: { callback: OnLoginFailure, with: { errorCode: TO_OFTEN } }"),
            true),
        (
            "a code of another operation",
            Clauses.Text(
                "never: { callback: OnLoginFailure, with: { errorCode: PEER_UNREACHABLE } }"),
            false),
        (
            "a field that one of the names lacks",
            Clauses.Text("never: { call: [Join, Login], with: { channel: a } }"), false),
        ("a return of nothing", Clauses.Text("never: { call: CreateChannel, returns: 0 }"), false),
        ("a return of a callback", Clauses.Text("never: { callback: OnLogout, returns: 0 }"), true),
        ("exceptions from a name", Clauses.Text("never: { call: Join, except: [Leave] }"), false),
        ("an unknown exception", Clauses.Text("never: { call: any, except: [Leaf] }"), false),
        ("a client by its number", Clauses.Text("never: { call: Join, client: 3 }"), true),
        (
            "bad bounds",
            Clauses.Text("never: { call: Join, with: { channel: { over: 3 } } }"), true),
        (
            "bounds that are no number",
            Clauses.Text("never: { call: SendMessage, with: { textBytes: { above: x } } }"), true),
        (
            "a name that stands once",
            Clauses.Text("never: { call: Join, with: { channel: $c } }"), false),
        (
            "a name that gets its value too late",
            Clauses.Text(
                "after: { call: Join }\n"
                + "eventually: { callback: OnJoinSuccess, with: { channel: $c } }\n"
                + "unless: { call: Leave, with: { channel: $c } }"),
            false),
        (
            "a span closed by what it does not know",
            Clauses.Text(
                "never: { call: GetMembers, with: { channel: $c } }\n"
                + "while: { from: { call: Join }, until: { call: Leave, with: { channel: $c } } }"),
            false),
        (
            "a name that one of the followers lacks",
            Clauses.Text(
                "after:\n  call: Join\n  with: { channel: $c }\n"
                + "  then: [{ callback: OnLogout }, { call: Leave, with: { channel: $c } }]\n"
                + "eventually: { callback: OnLeave, with: { channel: $c } }"),
            false),
        ("a span without a beginning", Clauses.Text("never: { call: Join }\nwhile: {}"), true),
        (
            "both in a span and out of it",
            Clauses.Text(
                "never: { call: Join }\nwhile: { from: { call: Login } }\n"
                + "outside: { from: { call: Login } }"),
            true),
        ("a goal without a cause", Clauses.Text("eventually: { call: Join }"), true),
        (
            "a bad duration",
            Clauses.Text("after: { call: Join }\neventually: { call: Leave }\nwithin: soon"), true),
        ("a bad number", Clauses.Text("at-most: few\nof: { call: Join }"), true),
        ("a count of nothing", Clauses.Text("at-most: 3"), true),
        (
            "counted by no name",
            Clauses.Text("at-most: 3\nof: { call: Join }\nby: [channel]"), true),
        (
            "counted by a name of another pattern",
            Clauses.Text("at-most: 3\nof: { call: Join }\nby: [$c]"), false),
        ("always nothing", Clauses.Text("always: { call: Join }"), true),
        (
            "an unknown field that must hold",
            Clauses.Text("always: { call: Join }\nhas: { chanel: a }"), true),
        ("an unknown law", Clauses.Text("law: gravity"), true),
    ];
}
