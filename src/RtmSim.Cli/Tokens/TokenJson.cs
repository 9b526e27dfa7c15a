using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RtmSim.Service.Tokens;

namespace RtmSim.Cli.Tokens;

/// <summary>What a token says, as a JSON object.</summary>
internal static class TokenJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Of(TokenContent content)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", content.Format);
            json.WriteString("app_id", Text(content.AppId));
            WriteNumber(json, "issued_at", content.IssuedAt);
            WriteNumber(json, "lifetime_s", content.Life);
            WriteNumber(
                json, "until", content.End ?? content.IssuedAt + (long?)content.Life);
            json.WriteNumber("salt", content.Salt);
            WriteNumber(json, "user_crc32", content.UserSum);
            WritePrivileges(json, content.Privileges);
            WriteServices(json, content);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteServices(Utf8JsonWriter json, TokenContent content)
    {
        json.WriteStartArray("services");
        foreach (TokenService service in content.Services)
        {
            json.WriteStartObject();
            json.WriteNumber("type", service.Type);
            json.WriteString("name", service.Name);
            foreach ((string name, byte[] text) in service.NamedTexts)
            {
                json.WriteString(name, Text(text));
            }

            if (service.RoleNumber is { } role)
            {
                json.WriteNumber(TokenService.Role, role);
            }

            WritePrivileges(json, service.Privileges);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNumber(json, "unknown_service", content.UnknownService);
    }

    private static void WritePrivileges(
        Utf8JsonWriter json, IReadOnlyList<TokenPrivilege> privileges)
    {
        json.WriteStartArray("privileges");
        foreach (TokenPrivilege privilege in privileges)
        {
            json.WriteStartObject();
            json.WriteNumber("key", privilege.Key);
            json.WriteNumber("expiry", privilege.Expiry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } there)
        {
            json.WriteNumber(name, there);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
