using System.Runtime.InteropServices;

namespace ComposeGen.Drawings;

/// <summary>Where a wire leaves a project's box for a shared network.</summary>
/// <param name="Shared">The network's place among the shared ones.</param>
/// <param name="X">Where it leaves, from the left of the picture.</param>
/// <param name="Bottom">The bottom of the project's box.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProjectExit(int Shared, int X, int Bottom);
