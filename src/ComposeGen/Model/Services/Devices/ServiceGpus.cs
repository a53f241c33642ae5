using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>The GPUs of a service: all, or a list of requests. Compose Specification only.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#gpus"/>
public sealed class ServiceGpus
{
    /// <summary>Creates a list of requests.</summary>
    /// <param name="requests">The requests.</param>
    public ServiceGpus(params IEnumerable<DeviceRequest> requests) => Requests = [.. requests];

    private ServiceGpus(IList<DeviceRequest>? requests) => Requests = requests;

    /// <summary>Converts the word <c>all</c>.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="FormatException">The text is another word.</exception>
    public static implicit operator ServiceGpus(string word) => Parse(word);

    /// <summary>Converts a number of GPUs.</summary>
    /// <param name="count">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static implicit operator ServiceGpus(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new ServiceGpus(new DeviceRequest { Count = count });
    }

    /// <summary>Reads the word <c>all</c>.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="FormatException">The text is another word.</exception>
    public static ServiceGpus Parse(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word == "all"
            ? All
            : throw new FormatException($"\"{word}\" is not all, the only word for GPUs. Specify all, a number, or requests.");
    }

    /// <summary>All GPUs of the host.</summary>
    public static ServiceGpus All { get; } = new((IList<DeviceRequest>?)null);

    /// <summary>The requests; <see langword="null"/> for all GPUs.</summary>
    public IList<DeviceRequest>? Requests { get; }

    internal static Codec<ServiceGpus> Codec { get; } = new ServiceGpusCodec();
}

/// <summary>The word <c>all</c>, or a list of requests.</summary>
internal sealed class ServiceGpusCodec : Codec<ServiceGpus>
{
    private static readonly Codec<ComposeText> Word = Codecs.Keyword("all");
    private static readonly Codec<IList<DeviceRequest>> Requests = Codecs.List(Codecs.Node(DeviceRequest.Shape));

    public override string Description => $"{Word.Description}, or {Requests.Description}";

    public override Code Print(ServiceGpus value) => value.Requests is { } requests
        ? Code.Call("new ServiceGpus", [.. requests.Select(DeviceRequest.Shape.Print)])
        : "ServiceGpus.All";

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out ServiceGpus value)
    {
        value = ServiceGpus.All;
        if (node is YamlScalar { IsNull: false })
        {
            return Word.TryRead(node, context, out var word) && word.Literal == "all";
        }

        var isRead = Requests.TryRead(node, context, out var requests);
        value = new ServiceGpus(requests ?? []);
        return isRead;
    }

    public override void Write(ServiceGpus value, WriteContext context)
    {
        if (value.Requests is { } requests)
        {
            Requests.Write(requests, context);
        }
        else
        {
            context.Yaml.Text("all");
        }
    }

    public override void Require(ServiceGpus value, FormatRequirements requirements)
    {
        if (value.Requests is { } requests)
        {
            Requests.Require(requests, requirements);
        }
    }

    public override IEnumerable<PropertyRow> Rows(string path) => Requests.Rows(path);

    public override IEnumerable<Delta> Diff(ServiceGpus left, ServiceGpus right, ComposePath path) =>
        (left.Requests, right.Requests) switch
        {
            (null, null) => [],
            ({ } one, { } other) => Requests.Diff(one, other, path),
            _ => [Changed(left, right, path)],
        };

    // Merged with a list, "all" becomes one of the requests.
    public override ServiceGpus Merge(ServiceGpus? below, ServiceGpus over) => (below, over.Requests) switch
    {
        (_, null) => over,
        ({ Requests: null }, { } requests) => new ServiceGpus(Requests.Merge([new DeviceRequest { Count = -1 }], requests)),
        (_, { } requests) => new ServiceGpus(Requests.Merge(below?.Requests, requests)),
    };

    public override ServiceGpus Clone(ServiceGpus value) =>
        value.Requests is { } requests ? new ServiceGpus(Requests.Clone(requests)) : value;
}

/// <summary>A request for devices by capabilities.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#devices"/>
public sealed class DeviceRequest : ComposeNode
{
    /// <summary>The capabilities, such as <c>gpu</c>. Compose Specification only.</summary>
    public IList<ComposeText>? Capabilities { get; set; }

    /// <summary>The number of devices; <c>all</c> when unset. Compose Specification only.</summary>
    public ComposeValue<long>? Count { get; set; }

    /// <summary>The IDs of the devices; excludes a count. Compose Specification only.</summary>
    public IList<ComposeText>? DeviceIds { get; set; }

    /// <summary>The driver, such as <c>nvidia</c>. Compose Specification only.</summary>
    public ComposeText? Driver { get; set; }

    /// <summary>The options for the driver. Compose Specification only.</summary>
    public OrderedDictionary<string, ComposeText?>? Options { get; set; }

    /// <summary>A request of <c>gpus</c>.</summary>
    internal static Shape<DeviceRequest> Shape { get; } = ShapeOf(null);

    /// <summary>A request of a reservation, which requires capabilities.</summary>
    internal static Shape<DeviceRequest> ReservationShape { get; } = ShapeOf(Row.RequiredIn(Spec));

    private static Shape<DeviceRequest> ShapeOf(Row? capabilities) => new("device request", () => new DeviceRequest())
    {
        {
            "capabilities", x => x.Capabilities, (x, v) => x.Capabilities = v,
            Codecs.List(Codecs.Text, uniqueIn: All), All, capabilities
        },
        { "count", x => x.Count, (x, v) => x.Count = v, Codecs.CountOrAll },
        { "device_ids", x => x.DeviceIds, (x, v) => x.DeviceIds = v, Codecs.List(Codecs.Text, uniqueIn: All) },
        { "driver", x => x.Driver, (x, v) => x.Driver = v, Codecs.Text },
        { "options", x => x.Options, (x, v) => x.Options = v, Codecs.UniqueAssignments },
    };
}
