namespace ComposeGen.Cli.Templates;

/// <summary>What does something when a template is rendered.</summary>
internal abstract class Statement : Place
{
    public abstract void Run(Rendering rendering);
}
