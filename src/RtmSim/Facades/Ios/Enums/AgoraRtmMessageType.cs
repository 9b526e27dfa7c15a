namespace DT.Xamarin.Agora;

/// <summary>The kind of a message (E-16).</summary>
public enum AgoraRtmMessageType : long
{
    /// <summary>No kind; never seen.</summary>
    Undefined = 0,

    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>Bytes with a description.</summary>
    Raw = 2,
}
