namespace RtmSim.Scenarios.Reports.Svg;

/// <summary>The picture's colours, light and dark.</summary>
internal static class SvgStyle
{
    public const string Text = """

        .back{fill:#fff}.title,.head{font-weight:600}text{fill:#1b212c}
        .title{font-size:13px}.head{font-size:12px}
        .time,.passed{text-anchor:end}.passed{font-style:italic}.passed,.muted{fill:#5b6575}
        .line{stroke:#e3e7ed}.wave{stroke:#c9d0da;fill:none}
        .fault{fill:#be3228;fill-opacity:.09}.bar{stroke-width:6;fill:none}
        .s1{stroke:#c3cad5;stroke-width:2}.s2{stroke:#d9a514;stroke-dasharray:4 2}
        .s3{stroke:#2b9a68}.s4{stroke:#e0742a;stroke-dasharray:4 2}.s5{stroke:#b3261e}
        .arrow,.packet,.call,.callback{stroke-width:1.4}
        .arrow{stroke:#5470c6;fill:#5470c6}.packet{stroke:#94a0b2;fill:#94a0b2}
        .call{stroke:#2f55c7;fill:#2f55c7}.callback{stroke:#0f7a55;fill:#0f7a55}
        .control{fill:#9a5b00}.service{fill:#6d4bb8}.mark{fill:#5b6575}
        .label{paint-order:stroke;stroke:#fff;stroke-width:5px;stroke-linejoin:round}
        text{unicode-bidi:isolate}
        text.fails{fill:#b3261e}path.fails{stroke:#b3261e;fill:#b3261e}circle.fails{fill:#b3261e}
        path.tip{stroke:none}
        @media (prefers-color-scheme:dark){
        .back{fill:#14171d}text{fill:#e4e8ef}.passed,.muted{fill:#9aa5b6}
        .line{stroke:#2a303b}.wave{stroke:#3a4250}.fault{fill:#ff7869;fill-opacity:.13}
        .s1{stroke:#4a5362}.s2{stroke:#d4a72c}.s3{stroke:#3fb680}.s4{stroke:#ee8a45}
        .s5{stroke:#e5675c}.arrow{stroke:#8299e6;fill:#8299e6}
        .packet{stroke:#67748a;fill:#67748a}.call{stroke:#8fabff;fill:#8fabff}
        .callback{stroke:#5fd0a2;fill:#5fd0a2}.control{fill:#eab14e}.service{fill:#bda2f7}
        .mark{fill:#9aa5b6}.label{stroke:#14171d}
        text.fails{fill:#ff9a90}path.fails{stroke:#ff9a90;fill:#ff9a90}circle.fails{fill:#ff9a90}
        path.tip{stroke:none}}

        """;
}
