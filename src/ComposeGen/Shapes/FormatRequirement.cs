using ComposeGen.Diagnostics;

namespace ComposeGen.Shapes;

/// <summary>Something in a file that only some formats have.</summary>
internal readonly record struct FormatRequirement(ComposePath Path, ComposeFormats Formats);
