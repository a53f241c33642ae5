namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.ExternalLinks"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder ExternalLink(params ReadOnlySpan<ComposeText> values)
    {
        (Service.ExternalLinks ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Service.Hostname"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Hostname(ComposeText value)
    {
        Service.Hostname = value;
        return this;
    }

    /// <inheritdoc cref="Service.Domainname"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Domainname(ComposeText value)
    {
        Service.Domainname = value;
        return this;
    }

    /// <inheritdoc cref="Service.MacAddress"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder MacAddress(MacAddress value)
    {
        Service.MacAddress = value;
        return this;
    }

    /// <inheritdoc cref="Service.MacAddress"/>
    /// <param name="value">The value as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder MacAddress(ComposeText value)
    {
        Service.MacAddress = ComposeValue<MacAddress>.Parse(value);
        return this;
    }

    /// <inheritdoc cref="Service.Dns"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder Dns(params ReadOnlySpan<ComposeText> values)
    {
        (Service.Dns ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Service.DnsOpt"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder DnsOpt(params ReadOnlySpan<ComposeText> values)
    {
        (Service.DnsOpt ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Service.DnsSearch"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder DnsSearch(params ReadOnlySpan<ComposeText> values)
    {
        (Service.DnsSearch ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Service.ExtraHosts"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder ExtraHost(ExtraHost value)
    {
        (Service.ExtraHosts ??= []).Add(value);
        return this;
    }

    /// <inheritdoc cref="Service.ExtraHosts"/>
    /// <param name="value">The value to add, as text, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public ServiceBuilder ExtraHost(ComposeText value)
    {
        (Service.ExtraHosts ??= []).Add(ComposeValue<ExtraHost>.Parse(value));
        return this;
    }
}
