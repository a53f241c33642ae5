using ComposeGen.Diagnostics;
using ComposeGen.Topologies;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>Finds what is wrong in the file beyond what reading it finds: everything at once.</summary>
    /// <returns>
    /// The findings, also those in what a file on disk extends and includes. They point into the source of a file that was read,
    /// and into the text that <see cref="ToYaml()"/> gives of one that was built. Those that a comment in the source asks to
    /// ignore, <c># composegen: ignore CG3004</c>, are left out.
    /// </returns>
    public IReadOnlyList<Diagnostic> Validate() => Validate(options: null);

    /// <summary>Finds what is wrong in the file beyond what reading it finds: everything at once.</summary>
    /// <param name="options">What is left out, and how serious the rest is; all findings when <see langword="null"/>.</param>
    /// <returns>The findings, as <see cref="Validate()"/> tells them.</returns>
    public IReadOnlyList<Diagnostic> Validate(CheckOptions? options)
    {
        var (project, unresolved) = Project.Resolve(this);
        return (options ?? CheckOptions.Default).Apply([.. unresolved, .. Topology.Of(project).Validate()]);
    }

    /// <summary>The text that <see cref="ToYaml()"/> gives, as nodes.</summary>
    internal YamlNode? Emitted()
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
