namespace ComposeGen.Cli.Templates;

/// <summary>Something that makes one value of another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fewest">How many arguments it takes at least.</param>
/// <param name="Most">How many arguments it takes at most.</param>
/// <param name="Apply">What it does.</param>
internal sealed record Filter(string Name, int Fewest, int Most, Func<FilterCall, object?> Apply)
{
    /// <summary>Whether its input may be undefined.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Whether it makes nothing of nothing.</summary>
    public bool SkipsNothing { get; init; }

    public string Arity => Most == 0 ? "no argument" : Fewest == Most ? $"{Most}" : $"{Fewest} to {Most}";
}
