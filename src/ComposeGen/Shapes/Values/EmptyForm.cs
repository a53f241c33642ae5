namespace ComposeGen.Shapes;

/// <summary>What a file holds in the place of a node without keys.</summary>
internal enum EmptyForm
{
    /// <summary>Nothing: the node was built in code, or is a name in a list.</summary>
    None,

    /// <summary>A null, which some readers refuse.</summary>
    Null,

    /// <summary>An empty mapping.</summary>
    Mapping,
}
