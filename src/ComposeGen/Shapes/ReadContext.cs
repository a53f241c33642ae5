using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Where reading is, and where its findings go.</summary>
internal readonly record struct ReadContext(DiagnosticBag Diagnostics, ComposePath Path, YamlFlavour Flavour)
{
    /// <summary>For what was read before, so that nothing in it is news; only Compose v2 merges with tags.</summary>
    public static ReadContext Silent() => new(new DiagnosticBag(), ComposePath.Root, YamlFlavour.Go);

    public ReadContext At(string key) => this with { Path = Path.Child(key) };

    public ReadContext At(int index) => this with { Path = Path.Child(index) };

    public void Report(DiagnosticDescriptor descriptor, YamlNode node, string message) =>
        Diagnostics.Report(descriptor, Path, node.Span, message);

    /// <summary>
    /// Reports a value of the wrong type, and answers <see langword="false"/> for the codec to return. What has a tag, such as
    /// <c>!reset</c>, tells Compose how to merge files: it is no value, and no error either.
    /// </summary>
    public bool WrongType(YamlNode node, string expected)
    {
        if (node.Tag is null)
        {
            Report(ReadingDiagnostics.WrongType, node, $"{Path} takes {expected}, but this is {node.Kind}.");
        }

        return false;
    }
}
