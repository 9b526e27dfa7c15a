namespace RtmSim.Scenarios.Exploring.Runs;

/// <summary>The app under test in a run: it sits where a user would.</summary>
internal interface IAppSeat
{
    /// <summary>Starts the app in a simulation, which is current.</summary>
    void Start(Simulation simulation);

    /// <summary>Its user does something.</summary>
    /// <param name="action">Which of the actions.</param>
    void Do(int action);

    /// <summary>Throws if something does not hold that always should.</summary>
    void Check();

    /// <summary>Throws if something does not hold that should when all is well again.</summary>
    void CheckEnd();
}
