namespace ComposeGen.Shapes;

/// <summary>The variables of printed code, by what they refer to.</summary>
internal class CodeScope
{
    /// <summary>The scope of code without variables.</summary>
    public static CodeScope Empty { get; } = new();

    /// <summary>Whether the code uses a variable that is declared further below.</summary>
    public bool IsAhead { get; set; }

    /// <summary>Returns the variable for a name in a section of the file, or <see langword="null"/>.</summary>
    public virtual string? VariableOf(string section, string name) => null;
}

/// <summary>The builder method of a property.</summary>
/// <param name="Name">The name of the method.</param>
internal sealed record Verb(string Name)
{
    /// <summary>
    /// The name of the method that takes several values of a list or mapping; <see langword="null"/> if each needs a call.
    /// </summary>
    public string? Plural { get; init; } = Name;

    /// <summary>The parameter of a lambda that the method takes.</summary>
    public string Parameter { get; init; } = char.ToLowerInvariant(Name[0]).ToString();

    /// <summary>A text that a method without arguments represents.</summary>
    public (string Text, string Method)? Word { get; init; }

    /// <summary>Whether a name without a value is an argument.</summary>
    public bool TakesNames { get; init; }
}

/// <summary>The calls that add the values of a list or mapping, where one call takes neighbours.</summary>
internal sealed class CallsOfMany(Verb verb)
{
    private readonly List<Code> _calls = [];
    private readonly List<Code> _shared = [];
    private IReadOnlyList<Code> _alone = [];

    /// <summary>Adds a value.</summary>
    /// <param name="alone">The calls that add it alone.</param>
    /// <param name="argument">Its argument of a call that takes several; <see langword="null"/> if it needs one alone.</param>
    public void Add(IReadOnlyList<Code> alone, Code? argument)
    {
        if (argument is null || verb.Plural is null)
        {
            CloseCall();
            _calls.AddRange(alone);
            return;
        }

        _shared.Add(argument);
        _alone = alone;
    }

    /// <summary>Returns the calls, or <see langword="null"/> if there are no values.</summary>
    public IReadOnlyList<Code>? ToCalls()
    {
        CloseCall();
        return _calls.Count > 0 ? _calls : null;
    }

    private void CloseCall()
    {
        if (_shared.Count == 1)
        {
            _calls.AddRange(_alone);
        }
        else if (_shared.Count > 1)
        {
            _calls.Add(Code.CallOfMany(verb.Plural!, [.. _shared]));
        }

        _shared.Clear();
    }
}
