using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>Another compose file that becomes part of this one.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/14-include.md"/>
public sealed class Include : ComposeNode
{
    /// <summary>The file, or files to merge, relative to this file. Compose Specification only.</summary>
    public IList<ComposeText>? Path { get; set; }

    /// <summary>Files with variables for the included file. Compose Specification only.</summary>
    public IList<ComposeText>? EnvFile { get; set; }

    /// <summary>The base folder of its relative paths; its own folder when unset. Compose Specification only.</summary>
    public ComposeText? ProjectDirectory { get; set; }

    internal static Shape<Include> Shape { get; } = new("include", () => new Include())
    {
        {
            "path", x => x.Path, (x, v) => x.Path = v,
            Codecs.TextOrTexts, Spec, Row.NullIsAbsent with { PathForm = PathForm.File }
        },
        {
            "env_file", x => x.EnvFile, (x, v) => x.EnvFile = v,
            Codecs.TextOrTexts, Spec, Row.NullIsAbsent with { PathForm = PathForm.File }
        },
        {
            "project_directory", x => x.ProjectDirectory, (x, v) => x.ProjectDirectory = v,
            Codecs.Text, Spec, Row.NullIsAbsent with { PathForm = PathForm.File }
        },
    };

    internal static Codec<Include> Codec { get; } = Codecs.Node(Shape, shortKey: "path").CalledWith(
        (include, _) => include.Path is [var only] && Shape.HasOnly(include, ["path"]) ? [CSharp.Text(only)] : null);
}
