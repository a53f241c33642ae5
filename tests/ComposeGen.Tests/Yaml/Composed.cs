using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Yaml;

/// <summary>YAML text as nodes, with what was found on the way.</summary>
internal sealed record Composed(YamlNode? Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static Composed From(string text, string? file = null)
    {
        var bag = new DiagnosticBag();
        var root = YamlComposer.Compose(text, file, bag);
        return new Composed(root, bag.ToList());
    }

    /// <summary>The root mapping of text in which nothing is wrong.</summary>
    public static YamlMapping Mapping(string text)
    {
        var composed = From(text);
        composed.Diagnostics.Should().BeEmpty();
        return composed.Root.Should().BeOfType<YamlMapping>().Subject;
    }

    /// <summary>The one finding of text that cannot be used, as compilers print it.</summary>
    public static string Failure(string text)
    {
        var composed = From(text);
        composed.Root.Should().BeNull();
        return composed.Diagnostics.Should().ContainSingle().Which.ToString();
    }
}
