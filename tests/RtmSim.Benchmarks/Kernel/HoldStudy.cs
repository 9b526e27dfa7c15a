using System;
using BenchmarkDotNet.Attributes;

namespace RtmSim.Benchmarks.Kernel;

/// <summary>
/// The hold model under BenchmarkDotNet, for what the table does not show: distributions, other
/// settings of the runtime, disassembly. Supports the same decision as
/// <see cref="HoldBenchmark"/>.
/// </summary>
[MemoryDiagnoser]
public class HoldStudy
{
    private const int EventsPerAdvance = 100_000;
    private IHoldModel _model = null!;
    private TimeSpan _span;

    [Params(10, 1_000, 100_000)]
    public int Pending { get; set; }

    [GlobalSetup(Target = nameof(Kernel))]
    public void SetUpKernel() => SetUp(new KernelHold());

    [GlobalSetup(Target = nameof(BclQueue))]
    public void SetUpBclQueue() => SetUp(new BclQueueHold());

    [GlobalSetup(Target = nameof(Historical))]
    public void SetUpHistorical() => SetUp(new HistoricalHold());

    [Benchmark(Baseline = true, OperationsPerInvoke = EventsPerAdvance)]
    public void Kernel() => _model.Advance(_span);

    [Benchmark(OperationsPerInvoke = EventsPerAdvance)]
    public void BclQueue() => _model.Advance(_span);

    [Benchmark(OperationsPerInvoke = EventsPerAdvance)]
    public void Historical() => _model.Advance(_span);

    private void SetUp(IHoldModel model)
    {
        _model = model;
        _model.Fill(Pending);
        _span = TimeSpan.FromSeconds((double)EventsPerAdvance / Pending);
    }
}
