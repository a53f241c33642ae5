using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>A compose file: the services, networks and volumes of one project.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/03-compose-file.md"/>
public sealed partial class ComposeFile : CommentedNode
{
    /// <summary>The network of services that name no network; it needs no definition.</summary>
    internal const string DefaultNetwork = "default";

    /// <summary>
    /// The format in which the file is written by default. The default is <see cref="ComposeFormat.V2"/>; a loaded file has the
    /// format that its version line declares.
    /// </summary>
    public ComposeFormat Format { get; set; }

    /// <summary>
    /// The name of the project; that of the folder when unset. Compose Specification only: docker-compose 1.29 refuses it.
    /// </summary>
    public ComposeText? Name { get; set; }

    /// <summary>Other compose files that become part of this one. Compose Specification only.</summary>
    public IList<Include>? Include { get; set; }

    /// <summary>The services, by name, in the order they are written.</summary>
    public OrderedDictionary<string, Service> Services { get; internal set; } = new(StringComparer.Ordinal);

    /// <summary>The networks, by key, in the order they are written.</summary>
    public OrderedDictionary<string, Network> Networks { get; internal set; } = new(StringComparer.Ordinal);

    /// <summary>The named volumes, by key, in the order they are written.</summary>
    public OrderedDictionary<string, Volume> Volumes { get; internal set; } = new(StringComparer.Ordinal);

    /// <summary>The configuration files, by key, in the order they are written. Since 3.3; not in 2.x.</summary>
    public OrderedDictionary<string, Config> Configs { get; internal set; } = new(StringComparer.Ordinal);

    /// <summary>The secrets, by key, in the order they are written. Since 3.1; not in 2.x.</summary>
    public OrderedDictionary<string, Secret> Secrets { get; internal set; } = new(StringComparer.Ordinal);

    /// <summary>The AI models, by name, in the order they are written. Compose Specification only.</summary>
    public OrderedDictionary<string, AIModel> Models { get; internal set; } = new(StringComparer.Ordinal);

    internal static Shape<ComposeFile> Shape { get; } =
        new("compose file", () => new ComposeFile(), extensionsAfter: "name", isFluent: true, isExtended: true)
    {
        { "version", x => VersionCodec.Line(x.Format), (x, v) => x.Format = v!.Value, VersionCodec.Instance },
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, ComposeFormats.Spec },
        {
            "include", x => x.Include, (x, v) => x.Include = v,
            Codecs.List(ComposeGen.Model.Include.Codec),
            ComposeFormats.Spec, Row.NullIsAbsent with { PathForm = PathForm.File }
        },
        {
            "services", x => Section(x.Services, x, "services"), (x, v) => x.Services = v!,
            Codecs.Section(Codecs.Node(Service.Shape))
        },
        { "networks", x => Section(x.Networks, x, "networks"), (x, v) => x.Networks = v!, Codecs.Section(Network.Codec) },
        { "volumes", x => Section(x.Volumes, x, "volumes"), (x, v) => x.Volumes = v!, Codecs.Section(Volume.Codec) },
        {
            "configs", x => Section(x.Configs, x, "configs"), (x, v) => x.Configs = v!,
            Codecs.Section(Config.Codec), ComposeFormats.V3_8 | ComposeFormats.Spec
        },
        {
            "secrets", x => Section(x.Secrets, x, "secrets"), (x, v) => x.Secrets = v!,
            Codecs.Section(Secret.Codec), ComposeFormats.V3_8 | ComposeFormats.Spec
        },
        {
            "models", x => Section(x.Models, x, "models"), (x, v) => x.Models = v!,
            Codecs.Section(AIModel.Codec), ComposeFormats.Spec
        },
    };

    /// <summary>Creates a copy that shares no mutable state with this file.</summary>
    public ComposeFile Clone()
    {
        var copy = Shape.Clone(this);
        copy.Format = Format;
        copy.Source = Source;
        copy.Original = Original;
        copy.Suppressions = Suppressions;
        copy.Layers = Layers;
        return copy;
    }

    // An empty section is written if the file had one, or if code added an extension with its key.
    private static OrderedDictionary<string, T>? Section<T>(OrderedDictionary<string, T> names, ComposeFile file, string key) =>
        names.Count > 0 || file.HasEmptyMapping(key) ? names : null;

    /// <summary>Returns the same file in another format. Both share their content.</summary>
    internal ComposeFile WithFormat(ComposeFormat format)
    {
        var copy = (ComposeFile)MemberwiseClone();
        copy.Format = format;
        return copy;
    }

    /// <summary>Finds what the file requires of a format.</summary>
    internal FormatRequirements FindRequirements()
    {
        var requirements = new FormatRequirements();
        Shape.Require(this, requirements);
        return requirements;
    }

    /// <summary>Writes a file that already has the spelling of the format.</summary>
    internal void Write(IYamlWriter yaml, ComposeFormat format, bool keepsSpelling = false, bool keepsVersion = false) =>
        WithFormat(keepsVersion ? ComposeFormat.Spec : format).Write(new WriteContext(yaml, format, keepsSpelling));

    private void Write(WriteContext context)
    {
        if (Verbatim is { } verbatim)
        {
            context.Yaml.Node(verbatim);
        }
        else
        {
            if (Comment is { } comment)
            {
                context.Yaml.Comment(comment);
            }

            Shape.WriteMapping(this, context, afterBlock => SectionBreak(afterBlock, context.Yaml));
        }
    }

    private static void SectionBreak(bool afterBlock, IYamlWriter yaml)
    {
        if (afterBlock)
        {
            yaml.SectionBreak();
        }
    }

    /// <summary>
    /// Merges other files into a copy of this one, as Compose v2 does with several <c>-f</c> options: a later file adds to
    /// earlier ones, and overrides values that exclude each other.
    /// </summary>
    /// <remarks>
    /// Mappings are merged key by key. Lists are concatenated, but a port, mount or file replaces an equal one of an earlier
    /// file. Commands are replaced. <c>!reset</c> removes values of earlier files, and <c>!override</c> replaces them completely.
    /// Paths are not changed: Compose resolves all of them relative to the folder of the first file. Variables are not resolved,
    /// and values with different variables are different:
    /// <see cref="ComposeFileVariables.Resolve(ComposeFile, Func{string, string?})">resolve</see> the files first if their values
    /// matter.
    /// </remarks>
    /// <param name="over">The files to merge, in this order.</param>
    /// <returns>A new file in the format of this one. It shares no mutable state with any of the files.</returns>
    /// <exception cref="ArgumentNullException">A file is <see langword="null"/>.</exception>
    /// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/13-merge.md"/>
    public ComposeFile Merge(params ReadOnlySpan<ComposeFile> over)
    {
        var merged = Shape.Merge(null, this);
        foreach (var file in over)
        {
            ArgumentNullException.ThrowIfNull(file, nameof(over));
            merged = Shape.Merge(merged, file);
        }

        merged.Format = Format;
        return merged;
    }
}
