using ComposeGen.Diagnostics;
using ComposeGen.Diagnostics.Rules;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>Finds what is wrong in the file beyond what reading it finds: everything at once.</summary>
    /// <returns>
    /// The findings. They say where they stand: in the source of a file that was read, in the text that <see cref="ToYaml()"/> gives
    /// of one that was built. Those that a comment in the source asks to ignore, <c># composegen: ignore CG3004</c>, are left out.
    /// </returns>
    public IReadOnlyList<Diagnostic> Validate() => Validate(() => Source ?? Emitted());

    /// <summary>Finds what is wrong in a file whose findings point into a given text.</summary>
    internal IReadOnlyList<Diagnostic> Validate(Func<YamlNode?> source)
    {
        var diagnostics = new DiagnosticBag();
        var findings = new FileFindings(new Lazy<YamlNode?>(source), diagnostics);
        foreach (var rule in FileRule.All)
        {
            rule.Check(this, findings);
        }

        return Suppressions.Filter(diagnostics.ToList());
    }

    private YamlNode? Emitted()
    {
        try
        {
            return YamlComposer.Compose(ToYaml(), file: null, []);
        }
        catch (ComposeException)
        {
            // What keeps the file from being written is told when it is written.
            return null;
        }
    }
}
