namespace ComposeGen.Yaml;

/// <summary>The types that a reader gives to scalars without quotes.</summary>
internal enum PlainKind
{
    String,
    Boolean,
    Integer,
    Float,

    /// <summary>A date, with or without a time. The tools refuse it for every key.</summary>
    Date,

    /// <summary>A text that the reader fails on: <c>=</c> for PyYAML.</summary>
    Unreadable,
}
