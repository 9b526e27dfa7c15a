using System;
using RtmSim.Scenarios.Exploring.Actions;

namespace RtmSim.Scenarios.Exploring.Generating;

/// <summary>A kind of action that a run can have.</summary>
/// <param name="Feature">What it belongs to.</param>
/// <param name="Weight">How much sense it makes for a user now; 0 for none.</param>
/// <param name="Make">Makes one for a user.</param>
internal sealed record ActionSource(
    ExploreFeatures Feature, Func<RunDraft, UserModel, int> Weight,
    Func<RunDraft, UserModel, GeneratedAction> Make)
{
    /// <summary>Whether it can be done to the app under test, and is no call of a client.</summary>
    public bool IsForApps { get; init; }

    /// <summary>The same, also for the app under test.</summary>
    public ActionSource ForApps => this with { IsForApps = true };

    /// <summary>Makes the most sense for a user who is online.</summary>
    public static ActionSource Online(
        ExploreFeatures feature, int weight, Func<RunDraft, UserModel, GeneratedAction> make) =>
        new(feature, (draft, user) => user.IsOnline(draft.Now) ? 10 * weight : weight, make);

    /// <summary>Makes the same sense at any time.</summary>
    public static ActionSource Always(
        ExploreFeatures feature, int weight, Func<RunDraft, UserModel, GeneratedAction> make) =>
        new(feature, (_, _) => 10 * weight, make);

    /// <summary>Makes some sense at any time, and not much.</summary>
    public static ActionSource Seldom(
        ExploreFeatures feature, Func<RunDraft, UserModel, GeneratedAction> make) =>
        new(feature, (_, _) => 3, make);

    /// <summary>Makes the most sense in one situation.</summary>
    public static ActionSource When(
        ExploreFeatures feature, int weight, Func<UserModel, bool> when,
        Func<RunDraft, UserModel, GeneratedAction> make) =>
        new(feature, (_, user) => when(user) ? 10 * weight : weight, make);
}
