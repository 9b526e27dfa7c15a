// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;
using RtmSim.Facades.Unity;
using RtmSim.Protocol;

namespace agora_rtm;

/// <summary>An attribute of a channel, to be sent or as it was received.</summary>
/// <remarks>
/// An object to be sent comes from CreateChannelAttribute; it is read at the call (K-11). A
/// received one, a disposed one and one of the constructors have nothing behind them: a call
/// refuses them with 3.
/// </remarks>
public sealed class RtmChannelAttribute : IRtmApiNative, IDisposable
{
    private readonly Action<RtmChannelAttribute> _released;
    private readonly bool _isNative;
    private string _key = string.Empty;
    private string _value = string.Empty;
    private string _changedBy = string.Empty;
    private long _changedAtMs;
    private bool _isGone;

    /// <summary>
    /// An object without anything behind it: one to be received can be filled, one to be sent is
    /// like a disposed one (B-11).
    /// </summary>
    /// <param name="flag">Whether it counts as received.</param>
    public RtmChannelAttribute(MESSAGE_FLAG flag) => _isGone = flag == MESSAGE_FLAG.SEND;

    /// <summary>A copy, which has nothing behind it either.</summary>
    /// <param name="channelAttribute">The attribute to copy.</param>
    /// <param name="flag">Whether the copy counts as received.</param>
    public RtmChannelAttribute(RtmChannelAttribute channelAttribute, MESSAGE_FLAG flag)
        : this(flag)
    {
        _key = channelAttribute.GetKey();
        _value = channelAttribute.GetValue();
        _changedBy = channelAttribute.GetLastUpdateUserId();
        _changedAtMs = channelAttribute.GetLastUpdateTs();
    }

    internal RtmChannelAttribute(Action<RtmChannelAttribute> released)
    {
        _released = released;
        _isNative = true;
    }

    internal RtmChannelAttribute(AttributeEntry entry)
    {
        _key = entry.Key;
        _value = entry.Value;
        _changedBy = entry.ChangedBy;
        _changedAtMs = entry.ChangedAtMs;
    }

    private static string NullPointerText => UnityErrors.NullPointerText;

    /// <summary>The key; the text -7 when disposed (B-11).</summary>
    public string GetKey() => _isGone ? NullPointerText : _key;

    /// <summary>The value; the text -7 when disposed (B-11).</summary>
    public string GetValue() => _isGone ? NullPointerText : _value;

    /// <summary>Who changed it last (K-07); the text -7 when disposed (B-11).</summary>
    public string GetLastUpdateUserId() => _isGone ? NullPointerText : _changedBy;

    /// <summary>
    /// When it was changed last, in Unix milliseconds of the service (K-07); -7 when disposed.
    /// </summary>
    public long GetLastUpdateTs() =>
        _isGone ? (long)COMMON_ERR_CODE.ERROR_NULL_PTR : _changedAtMs;

    /// <summary>Sets the key, 1 to 32 bytes .</summary>
    /// <param name="key">The key.</param>
    public void SetKey(string key) => _key = key;

    /// <summary>Sets the value, 1 byte to 8 KB (A-13, K-04).</summary>
    /// <param name="value">The value.</param>
    public void SetValue(string value) => _value = value;

    /// <summary>Changes this object alone: the service notes the real one (K-07).</summary>
    /// <param name="lastUpdateUserId">The user.</param>
    public void SetLastUpdateUserId(string lastUpdateUserId) => _changedBy = lastUpdateUserId;

    /// <summary>Changes this object alone: the service notes the real time (K-07).</summary>
    /// <param name="ts">The time in Unix milliseconds.</param>
    public void SetLastUpdateTs(long ts) => _changedAtMs = ts;

    /// <summary>Releases the object. A second call does nothing.</summary>
    public void Dispose() => Dispose(disposing: true);

    /// <summary>As <see cref="Dispose()"/>.</summary>
    /// <param name="disposing">Not looked at.</param>
    public void Dispose(bool disposing)
    {
        if (!_isGone)
        {
            _isGone = true;
            _released?.Invoke(this);
        }
    }

    /// <summary>What it says now; nothing valid if there is nothing behind it.</summary>
    internal AttributeEntry ToEntry() => _isNative && !_isGone
        ? new AttributeEntry(_key, _value)
        : new AttributeEntry(string.Empty, string.Empty);
}
