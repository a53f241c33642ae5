namespace ComposeGen.Shapes;

/// <summary>What a few rows say besides.</summary>
internal sealed record Row
{
    /// <summary>The formats without the key, in which another row says the same.</summary>
    public ComposeFormats SaidElsewhere { get; private init; }

    /// <summary>A key that cannot stand beside this one.</summary>
    public string? ExcludedKey { get; private init; }

    /// <summary>In these formats the key is not written: another row says the same.</summary>
    public static Row SaidElsewhereIn(ComposeFormats formats) => new() { SaidElsewhere = formats };

    /// <summary>The key and another one exclude each other.</summary>
    public static Row Excludes(string key) => new() { ExcludedKey = key };
}
