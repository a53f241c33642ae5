namespace ComposeGen.Cli.Templates;

/// <summary>A value that stands in the template itself.</summary>
internal sealed class Constant(object? value) : Expression
{
    public override object? Evaluate(Rendering rendering) => value;
}
