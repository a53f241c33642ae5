namespace ComposeGen.Cli.Templates;

/// <summary>How a round of a loop ends before its last statement.</summary>
internal enum LoopExit
{
    None,
    Continue,
    Break,
}
