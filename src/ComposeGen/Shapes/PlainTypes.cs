namespace ComposeGen.Shapes;

/// <summary>What a scalar without quotes may be where a value is meant.</summary>
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

    /// <summary>What is not a string stays what it is.</summary>
    Typed = 4,
}
