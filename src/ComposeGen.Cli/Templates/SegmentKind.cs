namespace ComposeGen.Cli.Templates;

/// <summary>What a stretch of a template is.</summary>
internal enum SegmentKind
{
    Text,

    /// <summary><c>{{ … }}</c></summary>
    Output,

    /// <summary><c>{% … %}</c></summary>
    Tag,
}
