namespace ComposeGen.Cli.Templates;

/// <summary>A value with named parts.</summary>
internal interface IMembers
{
    IEnumerable<string> Names { get; }

    bool TryGet(string name, out object? value);
}
