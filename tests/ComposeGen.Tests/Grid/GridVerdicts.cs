using System.Runtime.InteropServices;
using ComposeGen.Shapes;

namespace ComposeGen.Tests.Grid;

/// <summary>What the tools make of a cell's file.</summary>
/// <param name="DockerCompose">docker-compose 1.29.2, of a 2.4 file; it reads all versions by one schema.</param>
/// <param name="Stack"><c>docker stack config</c>, of a 3.8 file.</param>
/// <param name="ComposeV2">Compose 2.40, of a file without a version; it ignores the version.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GridVerdicts(GridVerdict DockerCompose, GridVerdict Stack, GridVerdict ComposeV2)
{
    /// <summary>
    /// Whether the readers of a format refuse the file: docker-compose 1.29 a 2.4 file, Compose v2 a file without a version. A
    /// 3.8 file has three readers; it is refused when two of them refuse it.
    /// </summary>
    public bool AreRefusedIn(ComposeFormats format) => format switch
    {
        ComposeFormats.V2_4 => DockerCompose != GridVerdict.Accepts,
        ComposeFormats.Spec => ComposeV2 != GridVerdict.Accepts,
        _ => new[] { DockerCompose, Stack, ComposeV2 }.Count(verdict => verdict != GridVerdict.Accepts) > 1,
    };

    public override string ToString() => new([(char)DockerCompose, (char)Stack, (char)ComposeV2]);

    public static GridVerdicts Parse(string text) => new((GridVerdict)text[0], (GridVerdict)text[1], (GridVerdict)text[2]);
}
