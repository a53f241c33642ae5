namespace ComposeGen.Shapes;

/// <summary>What a scalar without quotes may be where a string is meant.</summary>
internal enum PlainTypes
{
    /// <summary>A string only.</summary>
    Strings,

    /// <summary>A number or date too.</summary>
    Numbers,

    /// <summary>A boolean too.</summary>
    All,
}
