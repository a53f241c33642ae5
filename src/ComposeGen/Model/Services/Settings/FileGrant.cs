using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A configuration file or secret of the project in a container.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#configs"/>
public sealed class FileGrant : ComposeNode
{
    /// <summary>The key in the project. Since 3.3; not in 2.x.</summary>
    public ComposeText? Source { get; set; }

    /// <summary>
    /// The path in the container; <c>/SOURCE</c>, or <c>/run/secrets/SOURCE</c>, when unset. Since 3.3; not in 2.x.
    /// </summary>
    public ComposeText? Target { get; set; }

    /// <summary>The ID of the owner; 0 when unset. Since 3.3; not in 2.x.</summary>
    public ComposeText? Uid { get; set; }

    /// <summary>The ID of the owning group; 0 when unset. Since 3.3; not in 2.x.</summary>
    public ComposeText? Gid { get; set; }

    /// <summary>The permissions; 0444 when unset. Since 3.3; not in 2.x.</summary>
    public ComposeValue<FilePermissions>? Mode { get; set; }

    /// <summary>Creates a reference with the default path and permissions.</summary>
    /// <param name="source">The key in the project.</param>
    public static implicit operator FileGrant(string source) => new() { Source = source };

    /// <summary>Returns the path in the container; without a target, it is in a folder.</summary>
    internal string PathIn(string folder) => Target?.Raw ?? $"{folder}{Source}";

    /// <summary>Returns the codec of references to a section of the file.</summary>
    internal static Codec<FileGrant> CodecOf(string section) => Codecs.Node(Shape, shortKey: "source").CalledWith(
        (grant, scope) => grant.Arguments(section, scope),
        (grant, scope) => grant.Source?.Literal is { } key && scope.VariableOf(section, key) is not null
            ? grant.Arguments(section, scope)
            : []);

    private IReadOnlyList<Code>? Arguments(string section, CodeScope scope)
    {
        if (Source?.Literal is not { } key || !Shape.HasOnly(this, ["source", "target"]))
        {
            return null;
        }

        Code reference = scope.VariableOf(section, key) is { } variable ? variable : CSharp.Literal(key);
        return Target is null ? [reference] : [reference, CSharp.Text(Target)];
    }

    internal static Shape<FileGrant> Shape { get; } = new("file grant", () => new FileGrant())
    {
        { "source", x => x.Source, (x, v) => x.Source = v, Codecs.Text, V3_8 | Spec, Row.RequiredIn(V3_8 | Spec) },
        { "target", x => x.Target, (x, v) => x.Target = v, Codecs.Text, V3_8 | Spec },
        { "uid", x => x.Uid, (x, v) => x.Uid = v, Codecs.Text, V3_8 | Spec },
        { "gid", x => x.Gid, (x, v) => x.Gid = v, Codecs.Text, V3_8 | Spec },
        { "mode", x => x.Mode, (x, v) => x.Mode = v, Grammars.Mode, V3_8 | Spec },
    };
}
