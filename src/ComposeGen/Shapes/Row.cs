namespace ComposeGen.Shapes;

/// <summary>What a few rows say besides.</summary>
internal sealed record Row
{
    /// <summary>The formats without the key, in which another row says the same.</summary>
    public ComposeFormats SaidElsewhere { get; private init; }

    /// <summary>The keys that cannot stand beside this one.</summary>
    public IReadOnlyList<string> ExcludedKeys { get; private init; } = [];

    /// <summary>The formats in which a null means that the key is absent.</summary>
    public ComposeFormats NullFormats { get; private init; }

    /// <summary>The formats whose readers refuse a node without the key.</summary>
    public ComposeFormats RequiredFormats { get; private init; }

    /// <summary>The formats whose readers take the key, where these are not those that have it.</summary>
    public ComposeFormats ReadFormats { get; private init; }

    /// <summary>How the value contains a path of the host; <see langword="null"/> when it contains none.</summary>
    public PathForm? PathForm { get; init; }

    /// <summary>A null means that the key is absent.</summary>
    public static Row NullIsAbsent { get; } = NullIsAbsentIn(ComposeFormats.All);

    /// <summary>The key has to be there, and not null.</summary>
    public static Row Required { get; } = new() { NullFormats = ComposeFormats.All, RequiredFormats = ComposeFormats.All };

    /// <summary>A null means that the key is absent to readers of these formats; others refuse it.</summary>
    public static Row NullIsAbsentIn(ComposeFormats formats) => new() { NullFormats = formats };

    /// <summary>Readers of these formats refuse a node without the key.</summary>
    public static Row RequiredIn(ComposeFormats formats) => new() { RequiredFormats = formats };

    /// <summary>In these formats the key is not written: another row says the same.</summary>
    public static Row SaidElsewhereIn(ComposeFormats formats) => new() { SaidElsewhere = formats };

    /// <summary>Readers of these formats take the key, whichever formats have it.</summary>
    public static Row ReadIn(ComposeFormats formats) => new() { ReadFormats = formats };

    /// <summary>The value contains the path of a file or folder of the host.</summary>
    public static Row OfPath(PathForm form) => new() { PathForm = form };

    /// <summary>The key and others exclude each other.</summary>
    public static Row Excludes(params IReadOnlyList<string> keys) => new() { ExcludedKeys = keys };
}
