using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>The word <c>all</c>, or a list of requests.</summary>
internal sealed class ServiceGpusCodec : Codec<ServiceGpus>
{
    private static readonly Codec<ComposeText> Word = Codecs.Keyword("all");
    private static readonly Codec<IList<DeviceRequest>> Requests = Codecs.List(Codecs.Node(DeviceRequest.Shape));

    public override string Description => $"{Word.Description}, or {Requests.Description}";

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

    public override IEnumerable<Delta> Diff(ServiceGpus left, ServiceGpus right, ComposePath path) => (left.Requests, right.Requests) switch
    {
        (null, null) => [],
        ({ } one, { } other) => Requests.Diff(one, other, path),
        _ => [Changed(left, right, path)],
    };

    // All is a request like others beside a list.
    public override ServiceGpus Merge(ServiceGpus? below, ServiceGpus over) => (below, over.Requests) switch
    {
        (_, null) => over,
        ({ Requests: null }, { } requests) => new ServiceGpus(Requests.Merge([new DeviceRequest { Count = -1 }], requests)),
        (_, { } requests) => new ServiceGpus(Requests.Merge(below?.Requests, requests)),
    };

    public override ServiceGpus Clone(ServiceGpus value) => value.Requests is { } requests ? new ServiceGpus(Requests.Clone(requests)) : value;
}
