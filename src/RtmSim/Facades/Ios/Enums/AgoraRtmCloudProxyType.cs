using System;

namespace DT.Xamarin.Agora;

/// <summary>Whether traffic takes a proxy; it has no effect here.</summary>
[Flags]
public enum AgoraRtmCloudProxyType : ulong
{
    /// <summary>No proxy; the default.</summary>
    NoneProxy = 0,

    /// <summary>A proxy over TCP.</summary>
    TcpProxy = 1,
}
