using ComposeGen.Diagnostics;

namespace ComposeGen.Shapes;

/// <summary>A difference before its values are put into words; <see langword="null"/> writes nothing, for a side that has no value.</summary>
internal readonly record struct Delta(ComposePath Path, Action<WriteContext>? Left, Action<WriteContext>? Right);
