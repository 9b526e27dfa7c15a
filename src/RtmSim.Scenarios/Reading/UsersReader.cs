using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NodaTime;
using RtmSim.Client;
using RtmSim.Scenarios.Faces;
using RtmSim.Scenarios.Language;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Reading;

/// <summary>
/// Reads <c>users</c>: a list of names, or names with keys for those that are not like the others.
/// </summary>
internal static class UsersReader
{
    private const string Form =
        "users, such as [alice, bob] or { alice: {}, phone: { id: alice } }";

    public static readonly ArgumentType<IReadOnlyList<ScenarioUser>> Type =
        new(Form, Schema, Read);

    private static readonly ArgumentType<string> Project = new(
        "a project",
        Forms.Pattern(
            "project", "1 to 32 letters and digits",
            $"[A-Za-z0-9]{{1,{ScenarioUser.AppIdLength}}}", canBeNumber: true),
        ReadProject);

    private static readonly ArgumentType<string> Sdk = new(
        "an SDK", Forms.Words(FaceTable.Names), ReadSdk);

    private static readonly ArgumentType<IReadOnlyList<string>> Handlers = new(
        "names of handlers", HandlersSchema, ArgumentTypes.Texts.Read);

    private static readonly Argument<string> Id = new(
        "id", ArgumentTypes.Text, "the user ID, if the name is not");

    private static readonly Argument<string> App = new(
        "app", Project, "the project, if there are several");

    private static readonly Argument<string> AppId = new(
        "appId", ArgumentTypes.Text, "an App ID as it is, in place of a project");

    private static readonly Argument<string> FaceName = new(
        "face", Sdk, "its SDK: unity or ios");

    private static readonly Argument<IReadOnlyList<string>> Without = new(
        "without", Handlers, "the handlers that its app does not attach");

    private static readonly Argument<bool> NoCallManager = new(
        "no-call-manager", ArgumentTypes.Flag, "whether its app never gets the call manager");

    private static readonly Argument<LimitsProfile> Limits = new(
        "limits", ArgumentTypes.Name<LimitsProfile>(), "whose rate limits its SDK has");

    private static readonly Argument<string> Token = new(
        "token", ArgumentTypes.Text, "what its logins present; \"issue\" for a new one each time");

    private static readonly Argument<Duration> Clock = new(
        "clock", ArgumentTypes.Shift, "how far its device's clock is off, such as +10m or -30s");

    /// <summary>The keys of a user.</summary>
    public static readonly ArgumentSet Keys = new(
        Id, App, AppId, FaceName, Limits, Token, Clock, Without, NoCallManager)
    {
        Choices = new[] { Choice.AtMostOne(App, AppId) },
    };

    private static JsonObject Schema(SchemaBook book)
    {
        JsonObject keys = new()
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["additionalProperties"] = book.Define("user", Keys.Schema),
        };
        JsonObject names = Forms.ListOf(Forms.Text(book), atLeast: 1);
        names["uniqueItems"] = true;
        return Forms.AnyOf(names, Forms.Marked(book), keys);
    }

    private static JsonObject HandlersSchema(SchemaBook book)
    {
        JsonObject handler = book.Define(
            "handler", Forms.Words(FaceTable.All.SelectMany(face => face.Handlers)));
        return Forms.AnyOf(handler, Forms.ListOf(handler.DeepClone().AsObject()));
    }

    private static bool Read(
        YamlNode node, ReadContext context, out IReadOnlyList<ScenarioUser> value)
    {
        List<ScenarioUser> users = new();
        value = users;
        switch (node)
        {
            case YamlMap { Entries: { Count: > 0 } entries }:
                users.AddRange(entries.Select(entry => ReadOne(entry, context)));
                break;
            case YamlList { Items: { Count: > 0 } items }:
                ReadNames(items, users, context);
                break;
            default:
                return context.Refuse(node, $"{node.Kind} where {Form} should be");
        }

        context.Users = users;
        return true;
    }

    private static void ReadNames(
        IReadOnlyList<YamlNode> items, List<ScenarioUser> users, ReadContext context)
    {
        foreach (YamlNode item in items)
        {
            List<string> names = new();
            ArgumentTypes.ReadRange(item, context, "the name of a user", names);
            foreach (string name in names)
            {
                if (users.Any(user => user.Name == name))
                {
                    context.Report(
                        item.Position,
                        $"\"{name}\" comes twice; a second device has a name of its own "
                        + "and an id");
                }

                users.Add(new ScenarioUser(name, name, ScenarioUser.DefaultApp));
            }
        }
    }

    private static LimitsProfile? ReadLimits(
        ArgumentValues values, string face, ReadContext context)
    {
        LimitsProfile? limits = values.Find(Limits);
        if (limits is LimitsProfile.LinuxServer && face != ScenarioUser.DefaultFace)
        {
            context.Report(
                values.PositionOf(Limits),
                "there is no linux-server of this SDK (PR-02); leave it out, or the face");
        }

        return limits;
    }

    private static IReadOnlyList<string> ReadWithout(
        ArgumentValues values, Face face, ReadContext context)
    {
        IReadOnlyList<string> names = values.Get(Without, Array.Empty<string>());
        foreach (string name in names)
        {
            if (!face.Handlers.Contains(name))
            {
                context.Report(
                    values.PositionOf(Without),
                    Words.Unknown($"handler of {face.Name}", name, face.Handlers));
            }
        }

        return names;
    }

    private static bool ReadProject(YamlNode node, ReadContext context, out string value) =>
        ArgumentTypes.Text.Read(node, context, out value)
        && ((value.Length is > 0 and <= ScenarioUser.AppIdLength && value.All(IsInName))
            || context.Refuse(
                node,
                $"\"{Words.Short(value)}\" is no project; 1 to 32 letters and digits name one"));

    private static bool IsInName(char c) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';

    private static bool ReadSdk(YamlNode node, ReadContext context, out string value) =>
        ArgumentTypes.Text.Read(node, context, out value)
        && (FaceTable.Names.Contains(value) || context.Refuse(
            node,
            $"\"{Words.Short(value)}\" is no SDK here; "
                + $"write {Words.Either(FaceTable.Names.ToArray())}"));

    private static ScenarioUser ReadOne(YamlEntry entry, ReadContext context)
    {
        string name = entry.Key.Text;
        Keys.Read(entry.Value, context, $"user {name}", out ArgumentValues values);
        string app = values.Get(App, ScenarioUser.DefaultApp);
        string face = values.Get(FaceName, ScenarioUser.DefaultFace);
        return new ScenarioUser(name, values.Get(Id, name), app)
        {
            Face = face,
            AppId = values.Get(AppId, ScenarioUser.Fill(app)),
            Limits = ReadLimits(values, face, context),
            Token = values.Get(Token, null),
            Clock = values.Get(Clock, Duration.Zero),
            Without = ReadWithout(values, FaceTable.Named(face), context),
            HasCallManager = !values.Get(NoCallManager, false),
        };
    }
}
