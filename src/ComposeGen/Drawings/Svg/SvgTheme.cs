namespace ComposeGen.Drawings;

/// <summary>The colours of a drawing, in light and in dark; every rule is for the drawing alone, wherever it is put.</summary>
internal static class SvgTheme
{
    /// <summary>How many colours there are for the networks of one project.</summary>
    public const int OwnColours = 3;

    /// <summary>How many colours there are for networks outside the projects.</summary>
    public const int SharedColours = 2;

    public const string Style = """
        .composegen text { font: 11px "Segoe UI", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif; fill: #1f2328; }
        .composegen .title { font-size: 14px; font-weight: 600; }
        .composegen .name { font-size: 13px; font-weight: 600; }
        .composegen .note { fill: #59636e; }
        .composegen .page { fill: #ffffff; }
        .composegen .project { fill: #f6f8fa; stroke: #d1d9e0; }
        .composegen .service { fill: #ffffff; stroke: #818b98; }
        .composegen path.wire { fill: none; stroke-width: 1.5; }
        .composegen .gap { stroke: #cf222e; stroke-dasharray: 5 3; }
        .composegen .arrow, .composegen .code { fill: #cf222e; }
        .composegen .code { font-weight: 600; }
        .composegen .own0 { stroke: #0969da; fill: #ddf4ff; }
        .composegen .own1 { stroke: #1a7f37; fill: #dafbe1; }
        .composegen .own2 { stroke: #0b7a75; fill: #d2f4f1; }
        .composegen .shared0 { stroke: #8250df; fill: #fbefff; }
        .composegen .shared1 { stroke: #9a6700; fill: #fff8c5; }
        @media (prefers-color-scheme: dark) {
          .composegen text { fill: #f0f6fc; }
          .composegen .note { fill: #9198a1; }
          .composegen .page { fill: #0d1117; }
          .composegen .project { fill: #151b23; stroke: #3d444d; }
          .composegen .service { fill: #212830; stroke: #656c76; }
          .composegen .gap { stroke: #ff7b72; }
          .composegen .arrow, .composegen .code { fill: #ff7b72; }
          .composegen .own0 { stroke: #4493f8; fill: #12243d; }
          .composegen .own1 { stroke: #3fb950; fill: #12261e; }
          .composegen .own2 { stroke: #39c5bb; fill: #0e2928; }
          .composegen .shared0 { stroke: #ab7df8; fill: #271c3d; }
          .composegen .shared1 { stroke: #d29922; fill: #2d230f; }
        }

        """;
}
