namespace ComposeGen.Cli.Templates;

/// <summary>Writes a value.</summary>
internal sealed class Output(Expression value) : Statement
{
    public override void Run(Rendering rendering) => rendering.Write(Values.Text(value.Evaluate(rendering)), this);
}
