using ComposeGen.Diagnostics;

namespace ComposeGen.Shapes;

/// <summary>A difference whose values are not formatted yet; <see langword="null"/> represents a missing value.</summary>
internal readonly record struct Delta(ComposePath Path, Action<WriteContext>? Left, Action<WriteContext>? Right);
