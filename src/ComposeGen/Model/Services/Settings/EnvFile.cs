using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A file with environment variables.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#env_file"/>
public sealed class EnvFile : ComposeNode
{
    /// <summary>The file, relative to the compose file. Compose Specification only.</summary>
    public ComposeText? Path { get; set; }

    /// <summary>Whether the file must exist; true when unset. Compose Specification only.</summary>
    public ComposeValue<bool>? Required { get; set; }

    /// <summary>
    /// The syntax of the file: <c>raw</c> for values without variables; values with variables when unset. Compose Specification
    /// only.
    /// </summary>
    public ComposeText? Format { get; set; }

    internal static Codec<EnvFile> Codec => Codecs.Node(Shape, shortKey: "path")
        .CalledWith((file, _) => Shape.HasOnly(file, ["path"]) && file.Path is { } path ? [CSharp.Text(path)] : null);

    /// <summary>Creates a reference to a file that must exist.</summary>
    /// <param name="path">The file, relative to the compose file.</param>
    public static implicit operator EnvFile(string path) => new() { Path = path };

    internal static Shape<EnvFile> Shape { get; } = new("env_file", () => new EnvFile())
    {
        { "path", x => x.Path, (x, v) => x.Path = v, Codecs.Text, Spec, Row.RequiredIn(All) with { PathForm = PathForm.File } },
        { "required", x => x.Required, (x, v) => x.Required = v, Codecs.Bool, Spec },
        { "format", x => x.Format, (x, v) => x.Format = v, new KeywordCodec(["raw"], [""]), Spec },
    };
}
