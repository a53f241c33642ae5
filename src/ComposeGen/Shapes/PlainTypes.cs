namespace ComposeGen.Shapes;

/// <summary>The types of plain scalars that a value accepts.</summary>
[Flags]
internal enum PlainTypes
{
    /// <summary>A string only.</summary>
    Strings = 0,

    /// <summary>A string, or a number that becomes one.</summary>
    Numbers = 1,

    /// <summary>A string, or a boolean that becomes one.</summary>
    Booleans = 2,

    /// <summary>A string, or a number or boolean that becomes one.</summary>
    All = Numbers | Booleans,

    /// <summary>Other types stay what they are.</summary>
    Typed = 4,
}
