namespace ComposeGen.Shapes;

/// <summary>The style in which a value is written.</summary>
internal enum ValueStyle
{
    /// <summary>As a string: in quotes if a reader could read it as something else.</summary>
    Text,

    /// <summary>Always in quotes, as ports are.</summary>
    Quoted,

    /// <summary>In quotes, except for a number that was read as one: some tools distinguish them.</summary>
    QuotedString,

    /// <summary>Without quotes, as numbers and booleans are.</summary>
    Plain,
}
