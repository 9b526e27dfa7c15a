namespace RtmSim.Protocol;

/// <summary>Kinds of message, with the numbers both SDKs use (E-16).</summary>
internal enum MessageType
{
    Undefined = 0,
    Text = 1,
    Raw = 2,
    File = 3,
    Image = 4,
}
