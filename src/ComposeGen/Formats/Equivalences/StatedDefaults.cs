using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>Values that equal the default.</summary>
internal static class StatedDefaults
{
    public static IReadOnlyList<Equivalence> All { get; } =
    [
        OfService(Spec, x => x.Attach?.Value == true, x => x.Attach = null),
        OfService(Spec, x => x.UseApiSocket?.Value == false, x => x.UseApiSocket = null),
        OfService(Spec, x => x.PullPolicy?.Value == PullPolicy.Missing && x.Build is null, x => x.PullPolicy = null),
        OfService(Spec, x => x.Profiles is { Count: 0 }, x => x.Profiles = null),
        OfService(From2_2 | V3_8 | Spec, x => x.Init?.Value == false, x => x.Init = null),
        OfService(From2_1 | Spec, x => x.OomKillDisable?.Value == false, x => x.OomKillDisable = null),
        OfService(V3_8 | Spec, x => x.Configs is { Count: 0 }, x => x.Configs = null),
        OfService(V3_8 | Spec, x => x.Secrets is { Count: 0 }, x => x.Secrets = null),
        new StatedDefault<ServiceDependency>(Spec, Dependencies, x => x.Required?.Value == true, x => x.Required = null),
        new StatedDefault<ServiceDependency>(Spec, Dependencies, x => x.Restart?.Value == false, x => x.Restart = null),
        new StatedDefault<EnvFile>(Spec, EnvFiles, x => x.Required?.Value == true, x => x.Required = null),
        OfNetwork(From2_1 | Spec, x => x.EnableIpv6?.Value == false, x => x.EnableIpv6 = null),
        OfNetwork(Spec, x => x.EnableIpv4?.Value == true, x => x.EnableIpv4 = null),
    ];

    private static StatedDefault<Service> OfService(ComposeFormats formats, Func<Service, bool> isDefault,
        Action<Service> clear) =>
        new(formats, file => file.Services.Values, isDefault, clear);

    private static StatedDefault<CreatedNetwork> OfNetwork(ComposeFormats formats, Func<CreatedNetwork, bool> isDefault,
        Action<CreatedNetwork> clear) =>
        new(formats, file => file.Networks.Values.OfType<CreatedNetwork>(), isDefault, clear);

    private static IEnumerable<ServiceDependency> Dependencies(ComposeFile file) =>
        file.Services.Values.SelectMany(service => service.DependsOn?.Values ?? Enumerable.Empty<ServiceDependency>());

    private static IEnumerable<EnvFile> EnvFiles(ComposeFile file) =>
        file.Services.Values.SelectMany(service => service.EnvFile ?? []);
}
