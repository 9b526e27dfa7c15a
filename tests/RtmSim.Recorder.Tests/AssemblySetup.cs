using NUnit.Framework;

// What is recorded is decided for a whole app, as RtmRecorder.Current.
[assembly: NonParallelizable]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
