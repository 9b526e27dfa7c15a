namespace RtmSim.Tests.Support;

/// <content>Call invitations.</content>
internal sealed partial class TestUser
{
    private TestCalls? _calls;

    /// <summary>The user's call manager, made at the first use.</summary>
    public TestCalls Calls => _calls ??= new TestCalls(this);
}
