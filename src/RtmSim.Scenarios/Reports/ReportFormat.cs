namespace RtmSim.Scenarios.Reports;

/// <summary>The forms that a trace can be shown in.</summary>
public enum ReportFormat
{
    /// <summary>A page that needs nothing but a browser: no network, no other file.</summary>
    Html,

    /// <summary>A Mermaid sequence diagram of bounded size, such as for a pull request.</summary>
    Mermaid,

    /// <summary>A still picture of bounded size.</summary>
    Svg,

    /// <summary>The text trace, a line an event.</summary>
    Text,
}
