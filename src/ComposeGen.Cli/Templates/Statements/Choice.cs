namespace ComposeGen.Cli.Templates;

/// <summary>Runs the first branch whose condition holds: if, unless and case.</summary>
internal sealed class Choice(IReadOnlyList<(Func<Rendering, bool> Holds, IReadOnlyList<Statement> Body)> branches) : Statement
{
    public override void Run(Rendering rendering)
    {
        foreach (var (holds, body) in branches)
        {
            if (holds(rendering))
            {
                rendering.Run(body);
                return;
            }
        }
    }
}
