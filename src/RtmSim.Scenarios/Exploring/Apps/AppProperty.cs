using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RtmSim.Kernel;
using RtmSim.Scenarios.Exploring.Generating;
using RtmSim.Scenarios.Exploring.Runs;
using RtmSim.Scenarios.Exploring.Shrinking;

namespace RtmSim.Scenarios.Exploring.Apps;

/// <summary>
/// What an app's user can do, and what always holds. Immutable: each word gives another property.
/// </summary>
/// <typeparam name="TApp">The app.</typeparam>
public sealed record AppProperty<TApp>
    where TApp : class
{
    /// <summary>What others do if nothing is said: no second device, one project.</summary>
    private const ExploreFeatures UsualFeatures = ExploreFeatures.PeerMessages
        | ExploreFeatures.Channels | ExploreFeatures.Presence | ExploreFeatures.Attributes
        | ExploreFeatures.Calls | ExploreFeatures.Ios | ExploreFeatures.Boundaries
        | ExploreFeatures.Faults | ExploreFeatures.Store;

    private readonly Func<Simulation, TApp> _start;
    private readonly string _userId;
    private readonly string? _appId;

    internal AppProperty(Func<Simulation, TApp> start, string userId, string? appId)
    {
        _start = start;
        _userId = userId;
        _appId = appId;
    }

    internal IReadOnlyList<(string Name, Action<TApp> Act, int Weight)> Actions { get; init; } =
        Array.Empty<(string, Action<TApp>, int)>();

    internal IReadOnlyList<(string Name, Func<TApp, bool> Holds)> Invariants { get; init; } =
        Array.Empty<(string, Func<TApp, bool>)>();

    internal IReadOnlyList<(string Name, Func<TApp, bool> Holds)> Endings { get; init; } =
        Array.Empty<(string, Func<TApp, bool>)>();

    internal ExploreFeatures Features { get; init; } = UsualFeatures;

    internal int Steps { get; init; } = RunGenerator.UsualSteps;

    internal SimulationOptions Options { get; init; } = new();

    /// <summary>Something that the app's user can do at any time.</summary>
    /// <param name="name">What it is called, in failures.</param>
    /// <param name="act">Does it.</param>
    /// <param name="weight">How often, compared with the others; positive.</param>
    public AppProperty<TApp> Do(string name, Action<TApp> act, int weight = 1)
    {
        Preconditions.Require(weight > 0, nameof(weight), "A weight is positive.");
        return this with { Actions = Actions.Append((name, act, weight)).ToArray() };
    }

    /// <summary>Something that holds at any time; looked at after each step.</summary>
    /// <param name="name">What it is called, in failures.</param>
    /// <param name="holds">Whether it does.</param>
    public AppProperty<TApp> Always(string name, Func<TApp, bool> holds) =>
        this with { Invariants = Invariants.Append((name, holds)).ToArray() };

    /// <summary>
    /// Something that holds in the end, when all that was broken has been healed for 130 s.
    /// </summary>
    /// <param name="name">What it is called, in failures.</param>
    /// <param name="holds">Whether it does.</param>
    public AppProperty<TApp> InTheEnd(string name, Func<TApp, bool> holds) =>
        this with { Endings = Endings.Append((name, holds)).ToArray() };

    /// <summary>Says what may happen around the app.</summary>
    /// <param name="features">What other users, network and service may do.</param>
    public AppProperty<TApp> Among(ExploreFeatures features) =>
        this with { Features = features };

    /// <summary>Says what the simulations are made with; each has a seed of its own.</summary>
    /// <param name="options">The options.</param>
    public AppProperty<TApp> With(SimulationOptions options) =>
        this with { Options = Preconditions.NotNull(options, nameof(options)) };

    /// <summary>Says how many steps a run has, of all users together. Default 50.</summary>
    /// <param name="steps">Positive.</param>
    public AppProperty<TApp> OfSteps(int steps) => this with { Steps = steps };

    /// <summary>Plays the run of a seed.</summary>
    /// <param name="seed">Any number; that of a failure repeats it.</param>
    /// <exception cref="PropertyFailedException">
    /// It does not hold; the message has the smallest run found in which it does not.
    /// </exception>
    public void Check(ulong seed)
    {
        GeneratedRun run = RunOf(seed);
        if (FailureOf(run) is not { } failure)
        {
            return;
        }

        GeneratedRun shrunk = RunShrinker.Shrink(
            run, smaller => FailureOf(smaller)?.Kind == failure.Kind);
        throw PropertyFailedException.Of(FailureOf(shrunk)!, shrunk, IsSame);

        bool IsSame(GeneratedRun other) => FailureOf(other)?.Kind == failure.Kind;
    }

    /// <summary>
    /// As a property of FsCheck, for a method with <c>[Property]</c>: runs of as many seeds as
    /// there are tests.
    /// </summary>
    public Property ToProperty() =>
        Prop.ForAll<ulong>(Arb.From(RtmArbitraries.Seeds), Check);

    /// <inheritdoc cref="ToProperty"/>
    /// <param name="property">The property of the app.</param>
    public static implicit operator Property(AppProperty<TApp> property) =>
        Preconditions.NotNull(property, nameof(property)).ToProperty();

    private GeneratedRun RunOf(ulong seed)
    {
        Preconditions.Require(
            Actions.Count > 0, nameof(seed), "The app's user can do nothing: say Do first.");
        GeneratedRun run = RunGenerator.Generate(seed, Features, Steps, new AppShape(
            _userId,
            Actions.Select(each => each.Name).ToArray(),
            Actions.Select(each => each.Weight).ToArray()));
        return run with
        {
            Options = Options with
            {
                Seed = seed,
                AppId = _appId,
                Client = Options.Client with { FilePlace = run.Options.Client.FilePlace },
                Trace = Options.Trace with { Secrets = true },
            },
        };
    }

    private AppFailure? FailureOf(GeneratedRun run)
    {
        AppSeat<TApp> seat = new(this, _start);
        PlayedRun played = RunPlayer.Play(run, new PlayOptions { Heals = true, Seat = seat });
        return AppFailure.In(played);
    }
}
