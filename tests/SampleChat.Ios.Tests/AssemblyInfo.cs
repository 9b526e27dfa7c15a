using NUnit.Framework;
using RtmSim.Testing;

// A simulation belongs to the test that starts it, so all tests can run at the same time.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

// For the simulator's own sake: whatever the app does can become a scenario file.
[assembly: RunsCanBeRecorded]

// The sample is an exemplary app: whatever it goes through, it owes nothing to anybody.
[assembly: KeepsContract("good-citizen")]

// For the simulator's own sake: whatever a test does, the laws of traces hold.
[assembly: LawsHold]
