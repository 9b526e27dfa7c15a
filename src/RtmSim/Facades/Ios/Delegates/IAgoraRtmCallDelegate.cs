// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;

namespace DT.Xamarin.Agora;

/// <summary>Marks <see cref="AgoraRtmCallDelegate"/>.</summary>
public interface IAgoraRtmCallDelegate : IDisposable
{
}
