namespace ComposeGen.Shapes;

/// <summary>The forms of a node without keys in a file.</summary>
internal enum EmptyForm
{
    /// <summary>No form: the node was built in code, or is a name in a list.</summary>
    None,

    /// <summary>A null, which some readers reject.</summary>
    Null,

    /// <summary>An empty mapping.</summary>
    Mapping,
}
