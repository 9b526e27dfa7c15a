using agora_rtm;

namespace RtmSim.Scenarios.Tests.Contracts.Apps;

/// <summary>Pain 1: the client is left behind, and the editor hangs.</summary>
internal sealed class ForgetsDispose : SmallApp
{
    protected override void Use() => LogIn();

    protected override void Close()
    {
        if (IsMended)
        {
            Client.Dispose();
        }
    }
}

/// <summary>
/// Pains 3 and 14: the App ID is that of the sample, and nobody looks at the log.
/// </summary>
internal sealed class TakesTheSamplesAppId : SmallApp
{
    protected override RtmClient Start() => new(IsMended ? AppId : "your app id", Handler);

    protected override void Use()
    {
    }
}

/// <summary>Pain 7: a late call meets a client that is gone.</summary>
internal sealed class CallsAfterDispose : SmallApp
{
    protected override void Use() => LogIn();

    protected override void Close()
    {
        if (IsMended)
        {
            Client.Logout();
        }

        Client.Dispose();
        if (!IsMended)
        {
            Client.Logout();
        }
    }
}

/// <summary>Pain 7: the client is disposed by its own callback.</summary>
internal sealed class DisposesInACallback : SmallApp
{
    private bool _isOver;

    protected override void Use()
    {
        Handler.OnLogout = (_, _) =>
        {
            _isOver = true;
            if (!IsMended)
            {
                Client.Dispose();
            }
        };
        LogIn();
        Client.Logout();
        Advance(1);
    }

    protected override void Close()
    {
        if (IsMended && _isOver)
        {
            Client.Dispose();
        }
    }
}

/// <summary>Best practice: a channel is left before the client goes.</summary>
internal sealed class StaysInTheChannel : SmallApp
{
    protected override void Use()
    {
        LogIn();
        RtmChannel channel = Channel();
        channel.Join();
        Advance(1);
        if (IsMended)
        {
            channel.Dispose();
        }
    }
}
