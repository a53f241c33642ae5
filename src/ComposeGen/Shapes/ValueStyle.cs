namespace ComposeGen.Shapes;

/// <summary>How a typed value is written.</summary>
internal enum ValueStyle
{
    /// <summary>As a string: in quotes where a reader could take it for something else.</summary>
    Text,

    /// <summary>In quotes always, as ports are.</summary>
    Quoted,

    /// <summary>In quotes, but for a number that was read as one: some tools keep the two apart.</summary>
    QuotedString,

    /// <summary>Without quotes, as numbers and booleans are.</summary>
    Plain,
}
