using NUnit.Framework;
using RtmSim.Testing;

[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

// For the simulator's own sake: whatever a test does, the laws of traces hold.
[assembly: LawsHold]
