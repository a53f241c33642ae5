namespace ComposeGen.Shapes;

/// <summary>The optional facts of a row.</summary>
internal sealed record Row
{
    /// <summary>The formats without the key, where another row has the same meaning.</summary>
    public ComposeFormats SaidElsewhere { get; private init; }

    /// <summary>The keys that exclude this one.</summary>
    public IReadOnlyList<string> ExcludedKeys { get; private init; } = [];

    /// <summary>The formats in which a null means that the key is absent.</summary>
    public ComposeFormats NullFormats { get; private init; }

    /// <summary>The formats whose readers refuse a node without the key.</summary>
    public ComposeFormats RequiredFormats { get; private init; }

    /// <summary>The formats whose readers accept the key, if they differ from those that have it.</summary>
    public ComposeFormats ReadFormats { get; private init; }

    /// <summary>The form of the host path in the value, or <see langword="null"/> when it contains no path.</summary>
    public PathForm? PathForm { get; init; }

    /// <summary>The builder method, if its name does not follow from the property's.</summary>
    public Verb? Verb { get; init; }

    /// <summary>What makes the property's value from the value of the key; <see langword="null"/> if they are the same.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Treats a null as an absent key.</summary>
    public static Row NullIsAbsent { get; } = NullIsAbsentIn(ComposeFormats.All);

    /// <summary>Requires the key, with a value.</summary>
    public static Row Required { get; } = new() { NullFormats = ComposeFormats.All, RequiredFormats = ComposeFormats.All };

    /// <summary>Treats a null as an absent key in these formats; others refuse it.</summary>
    public static Row NullIsAbsentIn(ComposeFormats formats) => new() { NullFormats = formats };

    /// <summary>Readers of these formats refuse a node without the key.</summary>
    public static Row RequiredIn(ComposeFormats formats) => new() { RequiredFormats = formats };

    /// <summary>Does not write the key in these formats, because another row has the same meaning.</summary>
    public static Row SaidElsewhereIn(ComposeFormats formats) => new() { SaidElsewhere = formats };

    /// <summary>Records that readers of these formats accept the key, whichever formats have it.</summary>
    public static Row ReadIn(ComposeFormats formats) => new() { ReadFormats = formats };

    /// <summary>Records that the value contains the path of a file or folder of the host.</summary>
    public static Row OfPath(PathForm form) => new() { PathForm = form };

    /// <summary>Names the builder method.</summary>
    public static Row CalledAs(string verb) => new() { Verb = new Verb(verb) };

    /// <summary>Names the builder method, which adds one value of several.</summary>
    public static Row AddedBy(string verb) => new() { Verb = new Verb(verb) { Plural = null } };

    /// <summary>Records keys that exclude this one.</summary>
    public static Row Excludes(params IReadOnlyList<string> keys) => new() { ExcludedKeys = keys };
}

/// <summary>A row of the property reference.</summary>
/// <param name="Path">The YAML path; <c>*</c> is a name that the user chooses, <c>[]</c> a list value.</param>
/// <param name="Node">The type that has the property.</param>
/// <param name="Member">The property's name.</param>
/// <param name="Description">The name of the type.</param>
/// <param name="Formats">The formats that have the key.</param>
internal sealed record PropertyRow(string Path, Type Node, string Member, string Description, ComposeFormats Formats)
{
    /// <summary>Whether the node has no meaning without the key.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The form of the host path in the value, or <see langword="null"/> when it contains no path.</summary>
    public PathForm? PathForm { get; init; }
}
