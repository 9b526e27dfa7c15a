// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;

namespace DT.Xamarin.Agora;

/// <summary>Marks <see cref="AgoraRtmChannelDelegate"/>.</summary>
public interface IAgoraRtmChannelDelegate : IDisposable
{
}
