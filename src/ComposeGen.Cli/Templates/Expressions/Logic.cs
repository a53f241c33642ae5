namespace ComposeGen.Cli.Templates;

/// <summary>Two conditions with <c>and</c> or <c>or</c> between them; Liquid has the right side first.</summary>
internal sealed class Logic(Expression left, bool isAnd, Expression right) : Expression
{
    public override object? Evaluate(Rendering rendering) =>
        Values.IsTrue(left.Evaluate(rendering)) == isAnd ? Values.IsTrue(right.Evaluate(rendering)) : !isAnd;
}
