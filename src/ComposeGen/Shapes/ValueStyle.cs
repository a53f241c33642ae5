namespace ComposeGen.Shapes;

/// <summary>How a typed value is written.</summary>
internal enum ValueStyle
{
    /// <summary>As a string: in quotes where a reader could take it for something else.</summary>
    Text,

    /// <summary>In quotes always, as ports are.</summary>
    Quoted,

    /// <summary>Without quotes, as numbers and booleans are.</summary>
    Plain,
}
