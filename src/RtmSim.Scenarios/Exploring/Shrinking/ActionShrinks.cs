using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <summary>Actions with plainer arguments.</summary>
internal static class ActionShrinks
{
    private const string PlainText = "hi";

    private static readonly GeneratedText Hi = new(PlainText);

    /// <summary>The same action with one argument plainer; none if nothing is left.</summary>
    public static IEnumerable<GeneratedAction> Plainer(GeneratedAction action) => action switch
    {
        LoginAction login => Of(login),
        RenewAction renew => Tokens(renew.Token).Select(token => renew with { Token = token }),
        SendAction send => Of(send),
        ListAction list => Ids(list.Ids).Select(ids => list with { Ids = ids }),
        WriteAttributesAction write => Of(write),
        DeleteAttributesAction { Keys: { Count: > 1 } keys } delete =>
            Ids(keys).Select(fewer => delete with { Keys = fewer }),
        GetAttributesAction { Keys: not null } get => new[] { get with { Keys = null } },
        NewCallAction call => Of(call),
        CallAction call => Of(call),
        CallHabitAction habit => Times(habit.Ring).Select(ring => habit with { Ring = ring }),
        LinkAction link => Of(link),
        AnswerAction { What: AnswerWord.SlowAnswers } slow =>
            Times(slow.By).Select(by => slow with { By = by }),
        OutageAction { Lasting: { } lasting } outage =>
            Times(lasting).Select(time => outage with { Lasting = time }),
        AddFileAction file => file.Bytes > 1
            ? new[] { file with { Bytes = 1 } }
            : Enumerable.Empty<GeneratedAction>(),
        SendMediaAction media => Of(media),
        _ => Enumerable.Empty<GeneratedAction>(),
    };

    private static IEnumerable<GeneratedAction> Of(LoginAction login)
    {
        if (login.Id is not null)
        {
            yield return login with { Id = null };
        }

        foreach (TokenChoice token in Tokens(login.Token))
        {
            yield return login with { Token = token };
        }
    }

    private static IEnumerable<TokenChoice> Tokens(TokenChoice token)
    {
        if (token != TokenChoice.None)
        {
            yield return TokenChoice.None;
        }

        if (token is { Text: null, Version: TokenVersion.V007 })
        {
            yield return token with { Version = TokenVersion.V006 };
        }
    }

    private static IEnumerable<GeneratedAction> Of(SendAction send)
    {
        if (send.Raw is not null)
        {
            yield return send with { Raw = null };
        }

        if (send.Offline)
        {
            yield return send with { Offline = false };
        }

        foreach (GeneratedText text in Texts(send.Text))
        {
            yield return send with { Text = text };
        }
    }

    private static IEnumerable<GeneratedAction> Of(WriteAttributesAction write)
    {
        for (int i = 0; i < write.Attributes.Count && write.Attributes.Count > 1; i++)
        {
            yield return write with
            {
                Attributes = write.Attributes.Where((_, place) => place != i).ToArray(),
            };
        }

        if (write.Attributes.Count == 1)
        {
            foreach (GeneratedText value in Texts(write.Attributes[0].Value))
            {
                yield return write with
                {
                    Attributes = new[] { write.Attributes[0] with { Value = value } },
                };
            }
        }

        if (write.Notifies)
        {
            yield return write with { Notifies = false };
        }
    }

    private static IEnumerable<GeneratedAction> Of(NewCallAction call)
    {
        if (call.ChannelId.Length > 0)
        {
            yield return call with { ChannelId = string.Empty };
        }

        if (call.Content != GeneratedText.Empty)
        {
            yield return call with { Content = GeneratedText.Empty };
        }
    }

    private static IEnumerable<GeneratedAction> Of(CallAction call)
    {
        if (call.PeerId is not null)
        {
            yield return call with { PeerId = null };
        }

        if (call.Response != GeneratedText.Empty)
        {
            yield return call with { Response = GeneratedText.Empty };
        }
    }

    private static IEnumerable<GeneratedAction> Of(LinkAction link)
    {
        if (link.Way is not null)
        {
            yield return link with { Way = null };
        }

        foreach (Duration time in Times(link.Time))
        {
            yield return link with { Time = time };
        }
    }

    private static IEnumerable<GeneratedAction> Of(SendMediaAction media)
    {
        if (media.ThumbnailBytes > 0)
        {
            yield return media with { ThumbnailBytes = 0 };
        }

        if (media.Offline)
        {
            yield return media with { Offline = false };
        }
    }

    private static IEnumerable<GeneratedText> Texts(GeneratedText text)
    {
        if (text != Hi)
        {
            yield return Hi;
        }

        if (text.Count > 1)
        {
            yield return text with { Count = text.Count / 2 };
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Ids(IReadOnlyList<string> ids)
    {
        if (ids.Count > 8)
        {
            yield return ids.Take(ids.Count / 2).ToArray();
        }
        else
        {
            for (int i = 0; i < ids.Count && ids.Count > 1; i++)
            {
                yield return ids.Where((_, place) => place != i).ToArray();
            }
        }
    }

    /// <summary>Nothing, or a whole number of seconds.</summary>
    private static IEnumerable<Duration> Times(Duration time)
    {
        if (time > Duration.Zero)
        {
            yield return Duration.Zero;
        }

        Duration whole = Duration.FromSeconds((long)time.TotalSeconds);
        if (whole < time && whole > Duration.Zero)
        {
            yield return whole;
        }
    }
}
