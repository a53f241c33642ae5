using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.ExternalLinks"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder ExternalLink(params ReadOnlySpan<ComposeText> values) =>
        With((Service.ExternalLinks ??= []).AddAll(values));

    /// <inheritdoc cref="Service.ExternalLinks"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder ExternalLink(IEnumerable<string> values) => ExternalLink(Texts(values));

    /// <inheritdoc cref="Service.Hostname"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Hostname(ComposeText value) => With(Service.Hostname = NotNull(value));

    /// <inheritdoc cref="Service.Domainname"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Domainname(ComposeText value) => With(Service.Domainname = NotNull(value));

    /// <inheritdoc cref="Service.MacAddress"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MacAddress(MacAddress value) => With(Service.MacAddress = NotDefault(value));

    /// <inheritdoc cref="Service.MacAddress"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder MacAddress(ComposeText value) => With(Service.MacAddress = Read<MacAddress>(value));

    /// <inheritdoc cref="Service.Dns"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Dns(params ReadOnlySpan<ComposeText> values) => With((Service.Dns ??= []).AddAll(values));

    /// <inheritdoc cref="Service.Dns"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Dns(IEnumerable<string> values) => Dns(Texts(values));

    /// <inheritdoc cref="Service.DnsOpt"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder DnsOpt(params ReadOnlySpan<ComposeText> values) => With((Service.DnsOpt ??= []).AddAll(values));

    /// <inheritdoc cref="Service.DnsOpt"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder DnsOpt(IEnumerable<string> values) => DnsOpt(Texts(values));

    /// <inheritdoc cref="Service.DnsSearch"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder DnsSearch(params ReadOnlySpan<ComposeText> values) => With((Service.DnsSearch ??= []).AddAll(values));

    /// <inheritdoc cref="Service.DnsSearch"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder DnsSearch(IEnumerable<string> values) => DnsSearch(Texts(values));

    /// <inheritdoc cref="Service.ExtraHosts"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder ExtraHost(ExtraHost value) => With((Service.ExtraHosts ??= []).AddAll(NotDefault(value)));

    /// <inheritdoc cref="Service.ExtraHosts"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder ExtraHost(ComposeText value) =>
        With((Service.ExtraHosts ??= []).AddAll(Read<ExtraHost>(value)));
}
