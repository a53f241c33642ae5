namespace ComposeGen.Shapes;

/// <summary>Says that a text is not what its grammar accepts.</summary>
internal static class GrammarError
{
    public static FormatException For(ReadOnlySpan<char> text, string acceptedForm) =>
        new($"\"{text}\" is not {acceptedForm}.");
}
