using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <summary>Starts other services before this one. Since 2.0.</summary>
    /// <param name="services">Services of the same file.</param>
    /// <exception cref="ArgumentException">A service belongs to another file, is this service, or was already added.</exception>
    public ServiceBuilder DependsOn(params ReadOnlySpan<ServiceBuilder> services)
    {
        foreach (var service in services)
        {
            AddDependency(service, new ServiceDependency(), nameof(services));
        }

        return this;
    }

    /// <summary>Waits for another service before this one starts. Since 2.1.</summary>
    /// <param name="service">A service of the same file.</param>
    /// <param name="condition">The condition to wait for.</param>
    /// <exception cref="ArgumentException">The service belongs to another file, is this service, or was already
    /// added.</exception>
    public ServiceBuilder DependsOn(ServiceBuilder service, DependencyCondition condition)
    {
        AddDependency(service, new ServiceDependency { Condition = condition }, nameof(service));
        return this;
    }

    /// <summary>Links to another service under an alias, and starts it first. Since 2.0.</summary>
    /// <param name="service">A service of the same file.</param>
    /// <param name="alias">The alias, or <see langword="null"/> for the name of the service.</param>
    /// <exception cref="ArgumentException">The service belongs to another file, or is this service.</exception>
    public ServiceBuilder Link(ServiceBuilder service, string? alias = null)
    {
        Use(service, nameof(service));
        (Service.Links ??= []).Add(new ServiceLink(service.Name, alias));
        return this;
    }

    /// <summary>Links to other services, and starts them first. Since 2.0.</summary>
    /// <param name="services">Services of the same file.</param>
    /// <exception cref="ArgumentException">A service belongs to another file, or is this service.</exception>
    public ServiceBuilder Links(params ReadOnlySpan<ServiceBuilder> services)
    {
        foreach (var service in services)
        {
            Link(service);
        }

        return this;
    }

    /// <inheritdoc cref="Service.ExternalLinks"/>
    /// <param name="value">The value to add.</param>
    public ServiceBuilder ExternalLink(ComposeText value) => With((Service.ExternalLinks ??= []).AddAll(NotNull(value)));

    /// <inheritdoc cref="Service.ExternalLinks"/>
    /// <param name="values">The values to add.</param>
    public ServiceBuilder ExternalLinks(params ReadOnlySpan<ComposeText> values) =>
        With((Service.ExternalLinks ??= []).AddAll(values));

    /// <inheritdoc cref="Service.ExternalLinks"/>
    /// <param name="values">The values to add.</param>
    public ServiceBuilder ExternalLinks(IEnumerable<string> values) => ExternalLinks(Texts(values));

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

    /// <inheritdoc cref="Service.ExtraHosts"/>
    /// <param name="host">The name.</param>
    /// <param name="address">Its address, or <c>host-gateway</c> for the host of the container.</param>
    /// <exception cref="FormatException">A text is not valid.</exception>
    public ServiceBuilder ExtraHost(ComposeText host, ComposeText address) =>
        ExtraHost(ComposeText.FromRaw($"{NotNull(host)}:{NotNull(address)}"));

    /// <inheritdoc cref="Service.ExtraHosts"/>
    /// <param name="values">The values to add, as texts, which may contain variables.</param>
    /// <exception cref="FormatException">A text is not a valid value.</exception>
    public ServiceBuilder ExtraHosts(params ReadOnlySpan<ComposeText> values) =>
        With((Service.ExtraHosts ??= []).AddAll(ReadAll<ExtraHost>(values)));

    /// <inheritdoc cref="ExtraHosts(ReadOnlySpan{ComposeText})"/>
    public ServiceBuilder ExtraHosts(IEnumerable<string> values) => ExtraHosts(Texts(values));

    private void AddDependency(ServiceBuilder service, ServiceDependency dependency, string parameter)
    {
        Use(service, parameter);
        if (!(Service.DependsOn ??= []).TryAdd(service.Name, dependency))
        {
            throw new ArgumentException($"'{Name}' depends on '{service.Name}' already.", parameter);
        }
    }
}
