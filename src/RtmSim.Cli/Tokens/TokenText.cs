using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RtmSim.Service.Tokens;

namespace RtmSim.Cli.Tokens;

/// <summary>What a token says, in lines.</summary>
internal static class TokenText
{
    public static void Show(TokenContent content, Screen screen)
    {
        Line(screen, "format", content.Format);
        Line(screen, "app id", Quoted(content.AppId));
        if (content.IssuedAt is { } issuedAt)
        {
            Line(screen, "issued", Time(issuedAt));
            Line(screen, "life", $"{content.Life} s, until {Time(issuedAt + (long)content.Life!)}");
        }
        else
        {
            Line(screen, "until", Time(content.End!.Value));
            Line(screen, "user", $"checksum {content.UserSum:x8}");
        }

        Line(screen, "salt", content.Salt.ToString(CultureInfo.InvariantCulture));
        ShowPrivileges(content.Privileges, AccessToken006.LoginPrivilege, content, screen);
        foreach (TokenService service in content.Services)
        {
            Line(screen, "service", $"{service.Type} {service.Name}{Fields(service)}");
            ushort login = service.Type == AccessToken007.RtmService
                ? AccessToken007.LoginPrivilege
                : ushort.MaxValue;
            ShowPrivileges(service.Privileges, login, content, screen);
        }

        if (content.UnknownService is { } unknown)
        {
            Line(screen, "service", $"{unknown} is not known; nothing is read from there on");
        }
    }

    /// <summary>A text out of a token with nothing in it that a terminal would obey.</summary>
    public static string Quoted(byte[] text) => $"\"{JsonEncodedText.Encode(
        Encoding.UTF8.GetString(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Fields(TokenService service) => string.Concat(
        service.NamedTexts.Select(each => $"  {each.Name} {Quoted(each.Text)}"))
        + (service.RoleNumber is { } role ? $"  {TokenService.Role} {role}" : string.Empty);

    private static void ShowPrivileges(
        IReadOnlyList<TokenPrivilege> privileges, ushort login, TokenContent content,
        Screen screen)
    {
        foreach (TokenPrivilege privilege in privileges)
        {
            string name = privilege.Key == login ? $"{privilege.Key} login" : $"{privilege.Key}";
            string until = privilege.Expiry == 0 ? "no end of its own"
                : content.IssuedAt is { } issuedAt
                    ? $"{privilege.Expiry} s, until {Time(issuedAt + (long)privilege.Expiry)}"
                    : "until " + Time(privilege.Expiry);
            Line(screen, "privilege", $"{name}, {until}");
        }
    }

    private static string Time(long unixSeconds)
    {
        Instant instant = Instant.FromUnixTimeSeconds(unixSeconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{unixSeconds} ({InstantPattern.General.Format(instant)})");
    }

    private static void Line(Screen screen, string name, string value) =>
        screen.Line($"{name,-10} {value}");
}
