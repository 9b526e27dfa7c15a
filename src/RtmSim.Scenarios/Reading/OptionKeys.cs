using NodaTime;
using RtmSim.Client;
using RtmSim.Facades.Ios;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Network;
using RtmSim.Scenarios.Language;
using RtmSim.Service;

namespace RtmSim.Scenarios.Reading;

/// <summary>The keys that say what the simulation is made with.</summary>
internal static class OptionKeys
{
    public static readonly Argument<ulong> Seed = new(
        "seed", ArgumentTypes.Seed, "what all randomness comes from");

    public static readonly Argument<Instant> Epoch = new(
        "epoch", ArgumentTypes.Instant, "when virtual time begins");

    public static readonly Argument<LatencyProfile> Latency = new(
        "latency", ArgumentTypes.Name<LatencyProfile>(), "how far away the service is");

    public static readonly Argument<LimitsProfile> Limits = new(
        "limits", ArgumentTypes.Name<LimitsProfile>(), "whose rate limits hold");

    private static readonly Argument<Duration> OneWay = new(
        "latency", ArgumentTypes.Duration, "each way");

    private static readonly Argument<Duration> Jitter = new(
        "jitter", ArgumentTypes.Duration, "added at most to each packet");

    private static readonly Argument<double> Loss = new(
        "loss", ArgumentTypes.Loss, "the chance of a transmission to be lost");

    private static readonly Argument<long> Bandwidth = new(
        "bandwidth", ArgumentTypes.Whole(0, long.MaxValue), "bytes a second, 0 for no limit");

    private static readonly Argument<ClientOptions> Client = new(
        "client",
        OptionBinder.Type<ClientOptions>(
            nameof(ClientOptions.Limits), nameof(ClientOptions.FilePlace)),
        "choices of the SDK");

    private static readonly Argument<ServiceOptions> Service = new(
        "service", OptionBinder.Type<ServiceOptions>(), "choices of the service");

    private static readonly Argument<UnityOptions> Unity = new(
        "unity", OptionBinder.Type<UnityOptions>(), "choices of the Unity SDK");

    private static readonly Argument<IosOptions> Ios = new(
        "ios", OptionBinder.Type<IosOptions>(), "choices of the iOS SDK");

    private static readonly Argument<TieOptions> Ties = new(
        "ties", OptionBinder.Type<TieOptions>(), "in what order events of one instant run");

    public static readonly Argument<ArgumentValues> Network = Group(
        "network", "the links' conditions at the start",
        new ArgumentSet(OneWay, Jitter, Loss, Bandwidth));

    public static readonly Argument<ArgumentValues> Options = Group(
        "options", "choices between admissible behaviours",
        new ArgumentSet(Client, Service, Unity, Ios, Ties));

    public static SimulationOptions ToOptions(ArgumentValues values)
    {
        SimulationOptions options = new();
        ArgumentValues? chosen = values.Get(Options, null);
        ClientOptions client = chosen?.Get(Client, null) ?? options.Client;
        return options with
        {
            Seed = values.Get(Seed, options.Seed),
            Epoch = values.Get(Epoch, options.Epoch),
            LatencyProfile = values.Get(Latency, options.LatencyProfile),
            Client = client with { Limits = values.Get(Limits, client.Limits) },
            Service = chosen?.Get(Service, null) ?? options.Service,
            Unity = chosen?.Get(Unity, null) ?? options.Unity,
            Ios = chosen?.Get(Ios, null) ?? options.Ios,
            Ties = chosen?.Get(Ties, null) ?? options.Ties,
            Network = ToNetwork(values.Get(Network, null), options.Network),
        };
    }

    private static NetworkOptions ToNetwork(ArgumentValues? values, NetworkOptions defaults) =>
        values is null
            ? defaults
            : new NetworkOptions
            {
                Latency = values.Find(OneWay),
                Jitter = values.Get(Jitter, defaults.Jitter),
                Loss = values.Get(Loss, defaults.Loss),
                BytesPerSecond = values.Get(Bandwidth, defaults.BytesPerSecond),
            };

    /// <summary>A key whose value is a group of keys.</summary>
    private static Argument<ArgumentValues> Group(string name, string help, ArgumentSet keys) =>
        new(name, ArgumentTypes.Group("a group of keys", keys, name), help);
}
