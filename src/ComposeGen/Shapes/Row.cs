namespace ComposeGen.Shapes;

/// <summary>What a few rows say besides.</summary>
internal sealed record Row
{
    /// <summary>The formats without the key, in which another row says the same.</summary>
    public ComposeFormats SaidElsewhere { get; private init; }

    /// <summary>The keys that cannot stand beside this one.</summary>
    public IReadOnlyList<string> ExcludedKeys { get; private init; } = [];

    /// <summary>Whether a null says what the key's absence says.</summary>
    public bool IsNullAbsent { get; private init; }

    /// <summary>The formats whose readers refuse a node without the key.</summary>
    public ComposeFormats RequiredFormats { get; private init; }

    /// <summary>A null says what the key's absence says.</summary>
    public static Row NullIsAbsent { get; } = new() { IsNullAbsent = true };

    /// <summary>The key has to be there, and not null.</summary>
    public static Row Required { get; } = new() { IsNullAbsent = true, RequiredFormats = ComposeFormats.All };

    /// <summary>Readers of these formats refuse a node without the key.</summary>
    public static Row RequiredIn(ComposeFormats formats) => new() { RequiredFormats = formats };

    /// <summary>In these formats the key is not written: another row says the same.</summary>
    public static Row SaidElsewhereIn(ComposeFormats formats) => new() { SaidElsewhere = formats };

    /// <summary>The key and others exclude each other.</summary>
    public static Row Excludes(params IReadOnlyList<string> keys) => new() { ExcludedKeys = keys };
}
