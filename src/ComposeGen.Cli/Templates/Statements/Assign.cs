namespace ComposeGen.Cli.Templates;

/// <summary>Gives a variable a value.</summary>
internal sealed class Assign(string name, Expression value) : Statement
{
    public override void Run(Rendering rendering) => rendering.Assign(name, value.Evaluate(rendering));
}
