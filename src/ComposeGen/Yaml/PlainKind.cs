namespace ComposeGen.Yaml;

/// <summary>The types that a reader gives to scalars without quotes.</summary>
internal enum PlainKind
{
    String,
    Boolean,
    Integer,
    Float,

    /// <summary>A date, with or without a time, which the tools refuse wherever a value may stand.</summary>
    Date,

    /// <summary>What the reader stops at: <c>=</c> for PyYAML.</summary>
    Unreadable,
}
