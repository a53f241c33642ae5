using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>Credentials of a managed service account, on Windows.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#credential_spec"/>
public sealed class CredentialSpec : ComposeNode
{
    /// <summary>The configuration file of the project that contains them. Since 3.8; not in 2.x.</summary>
    public ComposeText? Config { get; set; }

    /// <summary>The file in the engine's folder that contains them. Since 3.3; not in 2.x.</summary>
    public ComposeText? File { get; set; }

    /// <summary>The key of the Windows registry that contains them. Since 3.3; not in 2.x.</summary>
    public ComposeText? Registry { get; set; }

    internal static Shape<CredentialSpec> Shape { get; } = new("credential spec", () => new CredentialSpec())
    {
        { "config", x => x.Config, (x, v) => x.Config = v, Codecs.Text, V3_8 | Spec, Row.ReadIn(V3_8 | Spec) },
        { "file", x => x.File, (x, v) => x.File = v, Codecs.Text, V3_8 | Spec },
        { "registry", x => x.Registry, (x, v) => x.Registry = v, Codecs.Text, V3_8 | Spec },
    };
}
