using NUnit.Framework;

// A simulation belongs to the test that starts it, so all tests can run at the same time.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
