using CsCheck;

namespace ComposeGen.Tests.Yaml;

/// <summary>Hostile strings, and others like them.</summary>
internal static class HostileText
{
    public static readonly string[] Known = [.. HostileStrings.All, "", "\0"];

    /// <summary>Known ones, pieces of them, and arbitrary strings; without halves of surrogate pairs.</summary>
    public static readonly Gen<string> Any = Gen.OneOf(
            Gen.OneOf(Known),
            Gen.Select(Gen.OneOf(Known), Gen.OneOf(Known), (one, other) => one + other),
            Gen.Char["-:[]{}&*!|>'\"%#,? \n\r\t\\$=ab01.~é\u0085\u2028"].Array[0, 8].Select(characters => new string(characters)),
            Gen.String)
        .Select(text => string.Concat(text.EnumerateRunes()));

    public static TheoryData<string> Theory => new(Known);
}
