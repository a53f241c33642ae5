using ComposeGen.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ComposeGen to the services of an application.</summary>
public static class ComposeGenServices
{
    /// <summary>
    /// Adds a <see cref="ComposeGenerator"/> and its options. They can also be bound from a configuration, with
    /// <c>services.Configure&lt;ComposeGenOptions&gt;(section)</c>. Invalid options are reported when the application starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options.</param>
    public static IServiceCollection AddComposeGen(this IServiceCollection services, Action<ComposeGenOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ComposeGenOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ComposeGenOptions>, ComposeGenOptionsValidator>());
        services.TryAddSingleton(
            provider => new ComposeGenerator(provider.GetRequiredService<IOptions<ComposeGenOptions>>().Value));
        return services;
    }
}
