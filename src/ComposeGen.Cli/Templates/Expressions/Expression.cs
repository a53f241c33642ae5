namespace ComposeGen.Cli.Templates;

/// <summary>What has a value when a template is rendered.</summary>
internal abstract class Expression : Place
{
    public abstract object? Evaluate(Rendering rendering);
}
