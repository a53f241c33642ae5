namespace ComposeGen.Cli.Templates;

/// <summary>Gives a variable the text that statements write.</summary>
internal sealed class Capture(string name, IReadOnlyList<Statement> body) : Statement
{
    public override void Run(Rendering rendering) => rendering.Assign(name, rendering.Capture(body));
}
