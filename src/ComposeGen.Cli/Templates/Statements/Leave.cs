namespace ComposeGen.Cli.Templates;

/// <summary>Ends a round of a loop, or all of it.</summary>
internal sealed class Leave(LoopExit exit) : Statement
{
    public override void Run(Rendering rendering) => rendering.Exit = exit;
}
