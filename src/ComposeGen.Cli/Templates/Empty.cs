namespace ComposeGen.Cli.Templates;

/// <summary>The keyword that empty texts and empty lists are equal to.</summary>
internal sealed class Empty : IMembers
{
    public static Empty Instance { get; } = new();

    public IEnumerable<string> Names => [];

    public bool TryGet(string name, out object? value)
    {
        value = null;
        return false;
    }
}
