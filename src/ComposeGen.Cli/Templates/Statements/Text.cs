namespace ComposeGen.Cli.Templates;

/// <summary>Text that is written as it stands.</summary>
internal sealed class Text(string text) : Statement
{
    public override void Run(Rendering rendering) => rendering.Write(text, this);
}
