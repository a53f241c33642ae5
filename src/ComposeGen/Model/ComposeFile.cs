using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>A compose file: the services, networks and volumes of one project.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/03-compose-file.md">Compose Specification, Compose file</seealso>
public sealed partial class ComposeFile : ComposeNode
{
    /// <summary>The network that Compose attaches a service to when it names none; it needs no definition.</summary>
    internal const string DefaultNetwork = "default";

    /// <summary>
    /// The format the file is written in when nothing else is asked for. The default is <see cref="ComposeFormat.V2"/>; a loaded
    /// file has the format that its version line declares.
    /// </summary>
    public ComposeFormat Format { get; set; }

    /// <summary>The services, by name, in the order they are written.</summary>
    public OrderedDictionary<string, Service> Services { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The networks, by key, in the order they are written.</summary>
    public OrderedDictionary<string, Network> Networks { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>The named volumes, by key, in the order they are written.</summary>
    public OrderedDictionary<string, Volume> Volumes { get; private set; } = new(StringComparer.Ordinal);

    internal static Shape<ComposeFile> Shape { get; } = new("compose file", () => new ComposeFile())
    {
        { "version", x => VersionCodec.Line(x.Format), (x, v) => x.Format = v!.Value, VersionCodec.Instance },
        { "services", x => OrNull(x.Services), (x, v) => x.Services = v!, Codecs.Map(Codecs.Node(Service.Shape)) },
        { "networks", x => OrNull(x.Networks), (x, v) => x.Networks = v!, Codecs.Map(Network.Codec) },
        { "volumes", x => OrNull(x.Volumes), (x, v) => x.Volumes = v!, Codecs.Map(Volume.Codec) },
    };

    /// <summary>A copy that shares nothing with this file that can change.</summary>
    public ComposeFile Clone()
    {
        var copy = Shape.Clone(this);
        copy.Format = Format;
        copy.Source = Source;
        return copy;
    }

    private static OrderedDictionary<string, T>? OrNull<T>(OrderedDictionary<string, T> map) => map.Count == 0 ? null : map;
}
