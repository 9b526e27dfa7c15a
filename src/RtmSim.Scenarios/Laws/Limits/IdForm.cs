using System.Collections.Generic;
using System.Text;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Laws.Limits;

/// <summary>What an ID of a user or a channel may look like.</summary>
internal sealed class IdForm
{
    private const int Longest = 64;
    private const string Signs = " !#$%&()+-:;<=.>?@[]^_{}|~,`";

    private readonly bool _hasBacktick;
    private readonly int _longestChannel;

    public IdForm(RunSettings settings)
    {
        _hasBacktick = !settings.Changes("allowBacktickInIds");
        _longestChannel = int.TryParse(
            settings.Text("options.client.maxChannelIdBytes"), out int most) ? most : Longest;
    }

    public bool IsUser(string? id, bool isIos) => IsValid(id, isIos, Longest);

    public bool IsChannel(string? id, bool isIos) => IsValid(id, isIos, _longestChannel);

    public bool AreUsers(IReadOnlyList<string> ids, bool isIos)
    {
        foreach (string id in ids)
        {
            if (!IsUser(id, isIos))
            {
                return false;
            }
        }

        return true;
    }

    public bool AreChannels(IReadOnlyList<string> ids, bool isIos)
    {
        foreach (string id in ids)
        {
            if (!IsChannel(id, isIos))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsValid(string? id, bool isIos, int longest)
    {
        if (string.IsNullOrEmpty(id) || id == "null" || (isIos && id == "nil")
            || Encoding.UTF8.GetByteCount(id) > longest)
        {
            return false;
        }

        foreach (char c in id)
        {
            bool isPlain = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (!isPlain && (Signs.IndexOf(c) < 0 || (c == '`' && !_hasBacktick)))
            {
                return false;
            }
        }

        return true;
    }
}
