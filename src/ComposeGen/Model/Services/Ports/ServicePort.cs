using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>A published port in the long form, which has more options than the short one.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ports"/>
public sealed class ServicePort : ComposeNode
{
    /// <summary>A name for the port. Compose Specification only.</summary>
    public ComposeText? Name { get; set; }

    /// <summary>
    /// The mode: <c>host</c> publishes on each node, <c>ingress</c> balances between nodes; <c>ingress</c> when unset. Since 3.2;
    /// not in 2.x.
    /// </summary>
    public ComposeText? Mode { get; set; }

    /// <summary>The address of the host to listen on; all when unset. Compose Specification only.</summary>
    public ComposeText? HostIp { get; set; }

    /// <summary>The container's port. Since 3.2; not in 2.x.</summary>
    public ComposeValue<PortRange>? Target { get; set; }

    /// <summary>The port of the host, or a range to choose from; a free port when unset. Since 3.2; not in 2.x.</summary>
    public ComposeValue<PortRange>? Published { get; set; }

    /// <summary>The protocol: <c>tcp</c> or <c>udp</c>; <c>tcp</c> when unset. Since 3.2; not in 2.x.</summary>
    public ComposeText? Protocol { get; set; }

    /// <summary>The application protocol, such as <c>http</c>, as a hint. Compose Specification only.</summary>
    public ComposeText? AppProtocol { get; set; }

    // No reader accepts a range here.
    private static ValueCodec<PortRange> TargetCodec { get; } =
        new ValueCodec<PortRange>("port", "PORT", ValueStyle.Plain, formats: FormatsOf)
            .UnquotedIn(V3_8)
            .Refusing(text => text.Contains('-', StringComparison.Ordinal), "write one port", All);

    internal static Shape<ServicePort> Shape { get; } = new("port", () => new ServicePort())
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text, Spec },
        { "mode", x => x.Mode, (x, v) => x.Mode = v, Codecs.Text, V3_8 | Spec },
        { "host_ip", x => x.HostIp, (x, v) => x.HostIp = v, Grammars.Address, Spec },
        { "target", x => x.Target, (x, v) => x.Target = v, TargetCodec, V3_8 | Spec, Row.RequiredIn(All) },
        { "published", x => x.Published, (x, v) => x.Published = v, new PublishedPortCodec(FormatsOf), V3_8 | Spec },
        { "protocol", x => x.Protocol, (x, v) => x.Protocol = v, Codecs.Text, V3_8 | Spec },
        { "app_protocol", x => x.AppProtocol, (x, v) => x.AppProtocol = v, Codecs.Text, Spec },
    };

    // docker-compose shows the mode of a long form, but not of a short one.
    internal static Codec<ShortOrLong<PortMapping, ServicePort>> Codec { get; } = new ShortOrLongCodec<PortMapping, ServicePort>(
        Codecs.Value<PortMapping>("port", "[[IP:]HOST:]CONTAINER[/PROTOCOL], such as \"8080:80\"", ValueStyle.Quoted)
            .Refusing(PortMapping.IsNewSpelling, "leave out the first colon, and write the protocol in lower case", V2)
            .CalledWith(PortMapping.Arguments, (port, _) => ValueCodec<PortMapping>.ReadArguments(port)),
        Shape,
        V3_8 | Spec,
        port => port.Shorten(),
        prefersShort: port => port.Mode is null);

    /// <summary>Returns the identity of a published port.</summary>
    internal static object Identity(ShortOrLong<PortMapping, ServicePort> port) => port switch
    {
        { Long: { } node } => Identity(node.HostIp?.Raw, node.Published?.ToString(), $"{node.Target}", node.Protocol?.Raw),
        { Short: { Value: { } mapping } } =>
            Identity(mapping.HostIp, mapping.Published?.ToString(), $"{mapping.Target}", mapping.Protocol),
        _ => port.ToString(),
    };

    private static (string HostIp, string? Published, string Target, string Protocol) Identity(
        string? hostIp, string? published, string target, string? protocol) =>
        (hostIp ?? "0.0.0.0", published, target, protocol ?? "tcp");

    // Format 3.8 supports ranges in the short form only.
    private static ComposeFormats FormatsOf(PortRange ports) => ports.Count == 1 ? V3_8 | Spec : Spec;

    // The short form cannot specify a mode, and means ingress.
    internal ComposeValue<PortMapping>? Shorten()
    {
        if (Mode is { } mode && mode != "ingress")
        {
            return null;
        }

        var ip = HostIp is { } host ? $"{(host.Raw.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host.Raw)}:" : "";
        var published = Published is { } some ? $"{some}:" : ip.Length > 0 ? ":" : "";
        var protocol = Protocol is { } name ? $"/{name}" : "";
        return ShortForm.Of<PortMapping, ServicePort>(
            Shape,
            this,
            ["mode", "host_ip", "target", "published", "protocol"],
            $"{ip}{published}{Target}{protocol}");
    }
}

/// <summary>
/// The host port of a long form: a number in format 3.8, a string in all others. Only Compose v2 supports a range.
/// </summary>
internal sealed class PublishedPortCodec(Func<PortRange, ComposeFormats> formats) : Codec<ComposeValue<PortRange>>
{
    private readonly Codec<ComposeValue<PortRange>> _number = Ports(ValueStyle.Plain, formats)
        .UnquotedIn(ComposeFormats.V3_8);
    private readonly Codec<ComposeValue<PortRange>> _text = Ports(ValueStyle.Quoted, formats);

    public override string Description => _text.Description;

    public override Code? Print(ComposeValue<PortRange> value) => _text.Print(value);

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<PortRange> value) =>
        (context.IsIn(ComposeFormats.V3_8) ? _number : _text).TryRead(node, context, out value);

    public override void Write(ComposeValue<PortRange> value, WriteContext context) =>
        (context.IsFormat(ComposeFormats.V3_8) ? _number : _text).Write(value, context);

    public override void Require(ComposeValue<PortRange> value, FormatRequirements requirements) =>
        _text.Require(value, requirements);

    public override IEnumerable<Delta> Diff(ComposeValue<PortRange> left, ComposeValue<PortRange> right, ComposePath path) =>
        _text.Diff(left, right, path);

    // Port 0 means any free port.
    private static ValueCodec<PortRange> Ports(ValueStyle style, Func<PortRange, ComposeFormats> formats) =>
        new ValueCodec<PortRange>("port", "PORT[-PORT]", style, isOther: text => PortNumber.IsZero(text), formats: formats)
            .OrEmpty(ComposeFormats.V2 | ComposeFormats.V3_8)
            .Refusing(
                text => text.Contains('-', StringComparison.Ordinal), "write one port", ComposeFormats.V2 | ComposeFormats.V3_8);
}
