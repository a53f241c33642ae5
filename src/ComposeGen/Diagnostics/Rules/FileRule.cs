namespace ComposeGen.Diagnostics.Rules;

/// <summary>Something that can be wrong in a file that could be read.</summary>
internal abstract class FileRule
{
    /// <summary>Every rule, in the order in which they look.</summary>
    public static IReadOnlyList<FileRule> All { get; } =
    [
        new NothingToRunRule(),
        new UndefinedNetworkRule(),
        new UndefinedVolumeRule(),
        new UndefinedServiceRule(),
    ];

    public abstract void Check(ComposeFile file, FileFindings findings);

    /// <summary>The services that could be read, each with its place.</summary>
    protected static IEnumerable<(string Name, Service Service, ComposePath Path)> ServicesOf(ComposeFile file)
    {
        var services = ComposePath.Root.Child("services");
        return file.Services
            .Where(service => service.Value.Verbatim is null)
            .Select(service => (service.Key, service.Value, services.Child(service.Key)));
    }
}
