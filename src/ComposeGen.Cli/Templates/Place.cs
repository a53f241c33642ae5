namespace ComposeGen.Cli.Templates;

/// <summary>Something that stands in a template.</summary>
internal abstract class Place
{
    public required int Start { get; init; }

    public required int End { get; init; }
}
