using System;
using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Scenarios.Laws.Observations;

namespace RtmSim.Scenarios.Exploring.Model;

/// <summary>Call invitations: what the two sides are told, and how each ends.</summary>
internal sealed class ModelInvitations : ModelPart
{
    private const int InvalidArgument = 1;
    private const int PeerOffline = 1;
    private const int NotConfirmed = 2;
    private const int Expired = 3;
    private const int NotLoggedIn = 4;

    /// <summary>From one try to an absent callee to the next, the answer's way included.</summary>
    private const long TryTime = 2020 * Moment.Ms;

    private const long RoundTrip = 20 * Moment.Ms;
    private const long Ringing = 60 * Moment.Second;
    private const long Trying = 30 * Moment.Second;
    private const long Confirming = 5 * Moment.Second;

    /// <summary>How long after its call a login has an effect.</summary>
    private const long LoginTime = 240 * Moment.Ms;

    private readonly List<ModelInvitation> _all = new();

    public ModelInvitations(Outlook outlook)
        : base(outlook)
    {
    }

    /// <summary>
    /// What a call is answered with; null where the model does not say: its arguments are judged by
    /// laws, and what nobody sent is nobody's.
    /// </summary>
    public int? CodeOf(ModelClient client, Called call) => call switch
    {
        _ when (call.Returned ?? call.Code) is InvalidArgument or Codes.NotInitialized => null,
        { Operation: Operation.SendInvitation } => Find(call)?.CodeOf(call.Operation) ?? 0,
        _ when Find(call) is { } found && IsOf(client, found, call) => found.CodeOf(call.Operation),
        _ => null,
    };

    /// <summary>Whether the call comes so near to an end that either may be first.</summary>
    /// <param name="takes">How long the call takes.</param>
    public bool IsUnsure(long takes) => _all.Exists(each =>
        IsNear(each.SentAt + Trying, takes)
        || IsNear(each.ReceivedAt + Ringing, takes)
        || IsNear(each.AcceptedAt + Confirming, takes));

    public void Do(ModelClient client, Called call)
    {
        ModelInvitation? found = Find(call);
        switch (call.Operation)
        {
            case Operation.SendInvitation:
                Send(client, found, call);
                break;
            case Operation.CancelInvitation when found is not null:
                EndCaller(found, ModelInvitation.Canceled);
                EndCallee(found, ModelInvitation.Canceled);
                break;
            case Operation.RefuseInvitation when found is not null:
                EndCallee(found, 3);
                EndCaller(found, 4);
                break;
            case Operation.AcceptInvitation when found is not null:
                Accept(found);
                break;
        }
    }

    public void LogOut(ModelClient client)
    {
        foreach (ModelInvitation each in _all)
        {
            if (each.Caller == client)
            {
                EndCaller(each, ModelInvitation.Failed, NotLoggedIn);
            }

            if (each.Callee == client)
            {
                EndCallee(each, ModelInvitation.Failed, PeerOffline);
            }
        }
    }

    /// <summary>
    /// Lets time go by; false if it is not sure what the last try of an accept has found.
    /// </summary>
    public bool Advance(long now)
    {
        bool isSure = true;
        foreach (ModelInvitation each in _all)
        {
            if (each.CallerState == 1)
            {
                Try(each, now);
            }

            if (each.CalleeState == 1)
            {
                EndCallee(each, ModelInvitation.Failed, Expired, each.ReceivedAt + Ringing);
            }

            if (each.CallerState == 2)
            {
                EndCaller(
                    each, ModelInvitation.Failed, Expired,
                    each.ReceivedAt + RoundTrip + Ringing);
            }

            if (each.CalleeState == 2 && now >= each.AcceptedAt + Confirming)
            {
                bool isThere = IsCallerThere(each);
                isSure &= isThere == each.WasCallerThere;
                EndCallee(
                    each, ModelInvitation.Failed, isThere ? NotConfirmed : PeerOffline,
                    each.AcceptedAt + Confirming);
            }
        }

        return isSure;
    }

    private static bool IsCallerThere(ModelInvitation each) =>
        each.Callee!.App.Online.ContainsKey(each.CallerUser);

    private static bool IsOf(ModelClient client, ModelInvitation found, Called call) =>
        call.Operation == Operation.CancelInvitation
            ? found.Caller == client
            : found.Callee == client;

    private ModelInvitation? Find(Called call)
    {
        string id = Text(call, "call");
        return _all.Find(each => each.Id == id);
    }

    private bool IsNear(long time, long takes) =>
        time > Outlook.Now - Moment.Near && time < Outlook.Now + takes + Moment.Near;

    private void Send(ModelClient client, ModelInvitation? found, Called call)
    {
        if (found is null)
        {
            found = new ModelInvitation(Text(call, "call"), client, Text(call, "callee"));
            _all.Add(found);
        }

        found.Content = Text(call, "content");
        found.CallerUser = client.User ?? string.Empty;
        found.CallerState = 1;
        found.SentAt = Outlook.Now;
        if (!client.IsOnline)
        {
            EndCaller(found, ModelInvitation.Failed, NotLoggedIn);
            return;
        }

        Try(found, Outlook.Now);
    }

    /// <summary>
    /// The SDK tries again until the callee is there, or its time is up.
    /// </summary>
    private void Try(ModelInvitation each, long now)
    {
        if (each.Caller.App.Online.TryGetValue(each.CalleeId, out ModelClient? callee))
        {
            // A try finds who is online when it arrives.
            long since = Math.Max(
                0, callee.OnlineSince + LoginTime - (RoundTrip / 2) - each.SentAt);
            long tries = (since + TryTime - 1) / TryTime;
            long at = each.SentAt + (tries * TryTime);
            if (at < each.SentAt + Trying)
            {
                each.Callee = callee;
                each.CalleeState = 1;
                each.CallerState = 2;
                each.ReceivedAt = at + RoundTrip;
                long within = at - Outlook.Now + Moment.Second;
                Outlook.Expect(
                    callee, Told.Invitation(each.Id, isRemote: true, 1, each.Content), within);
                Outlook.Expect(
                    each.Caller, Told.Invitation(each.Id, isRemote: false, 2, each.Content),
                    within);
                return;
            }
        }

        EndCaller(each, ModelInvitation.Failed, PeerOffline, each.SentAt + Trying);
    }

    private void Accept(ModelInvitation found)
    {
        if (found.CallerState == 2)
        {
            EndCaller(found, 3);
            EndCallee(found, 4);
            return;
        }

        found.CalleeState = 2;
        found.AcceptedAt = Outlook.Now;
        found.WasCallerThere = IsCallerThere(found);
    }

    /// <summary>The caller's side ends, now or when its time is up.</summary>
    private void EndCaller(ModelInvitation each, int state, int code = 0, long? due = null)
    {
        if (each.IsOpenAtCaller && (due is null || Outlook.Now >= due))
        {
            each.CallerState = state;
            Tell(
                each.Caller,
                Told.Invitation(each.Id, isRemote: false, state, each.Content, code), due);
        }
    }

    /// <inheritdoc cref="EndCaller"/>
    private void EndCallee(ModelInvitation each, int state, int code = 0, long? due = null)
    {
        if (each.IsOpenAtCallee && (due is null || Outlook.Now >= due))
        {
            each.CalleeState = state;
            Tell(
                each.Callee!,
                Told.Invitation(each.Id, isRemote: true, state, each.Content, code), due);
        }
    }

    /// <summary>What a clock brings about comes when it is due, all else soon.</summary>
    private void Tell(ModelClient client, string told, long? due) => Outlook.Expect(
        client, told, due is null ? Moment.Settled : due.Value - Outlook.Now + Moment.Near);
}
