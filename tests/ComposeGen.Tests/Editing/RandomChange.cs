namespace ComposeGen.Tests.Editing;

/// <summary>Changes that programs make to files, with random places and values.</summary>
internal static class RandomChange
{
    private static readonly (string Name, Func<ComposeFile, Random, bool> Apply)[] All =
    [
        ("change an image", (file, random) => InService(file, random, service => service.Image is not null, service =>
            service.Image = ImageReference.Parse($"registry.example/app:{random.Next(100)}"))),
        ("change a port", (file, random) => InService(file, random, service => service.Ports is { Count: > 0 }, service =>
            service.Ports![random.Next(service.Ports.Count)] = Port(random))),
        ("add a port", (file, random) => InService(file, random, _ => true, service =>
            (service.Ports ??= []).Insert(random.Next(service.Ports.Count + 1), Port(random)))),
        ("remove a port", (file, random) => InService(file, random, service => service.Ports is { Count: > 0 }, service =>
            service.Ports!.RemoveAt(random.Next(service.Ports.Count)))),
        ("change a variable", (file, random) => InService(file, random, HasVariables, service =>
            service.Environment!.SetAt(random.Next(service.Environment.Count), Text(random)))),
        ("add a variable", (file, random) => InService(file, random, _ => true, service =>
        {
            service.Environment ??= new(StringComparer.Ordinal);
            service.Environment.Insert(random.Next(service.Environment.Count + 1), Name(random), Text(random));
        })),
        ("remove a variable", (file, random) => InService(file, random, HasVariables, service =>
            service.Environment!.RemoveAt(random.Next(service.Environment.Count)))),
        ("add a label", (file, random) => InService(file, random, _ => true, service =>
            (service.Labels ??= new(StringComparer.Ordinal))[$"com.example.{Name(random)}"] = Text(random))),
        ("remove a label", (file, random) => InService(file, random, service => service.Labels is { Count: > 0 }, service =>
            service.Labels!.RemoveAt(random.Next(service.Labels.Count)))),
        ("add a service", (file, random) => InFile(file, () => file.Services.Insert(
            random.Next(file.Services.Count + 1), Name(random), NewService(random)))),
        ("remove a service", (file, random) => file.Services.Count > 1 && InFile(file, () =>
            file.Services.RemoveAt(random.Next(file.Services.Count)))),
        ("add a network with aliases", (file, random) => AddNetwork(file, random)),
        ("remove a network", (file, random) => file.Networks.Count > 0 && InFile(file, () =>
            file.Networks.RemoveAt(random.Next(file.Networks.Count)))),
        ("add a volume", (file, random) => InService(file, random, _ => true, service =>
        {
            var volume = Name(random);
            file.Volumes.Insert(random.Next(file.Volumes.Count + 1), volume, new CreatedVolume());
            (service.Volumes ??= []).Insert(random.Next(service.Volumes.Count + 1), new VolumeMount(volume, $"/{volume}"));
        })),
        ("remove a mount", (file, random) => InService(file, random, service => service.Volumes is { Count: > 0 }, service =>
            service.Volumes!.RemoveAt(random.Next(service.Volumes.Count)))),
        ("set a restart policy", (file, random) => InService(file, random, _ => true, service =>
            service.Restart = random.Next(2) == 0 ? RestartPolicy.Always : null)),
        ("change a command", (file, random) => InService(file, random, service => service.Command is not null, service =>
            service.Command = ContainerCommand.Exec("run", Name(random)))),
        ("remove a dependency", (file, random) => InService(file, random, Depends, service =>
            service.DependsOn!.RemoveAt(random.Next(service.DependsOn.Count)))),
        ("add a health check", (file, random) => InService(file, random, _ => true, service =>
            service.Healthcheck = new Healthcheck { Interval = (ComposeDuration)TimeSpan.FromSeconds(random.Next(1, 60)) })),
    ];

    /// <summary>Applies a change, and returns its name, or <see langword="null"/> if the file has nothing to change so.</summary>
    public static string? Apply(ComposeFile file, Random random)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var (name, apply) = All[random.Next(All.Length)];
            if (apply(file, random))
            {
                return name;
            }
        }

        return null;
    }

    private static bool HasVariables(Service service) => service.Environment is { Count: > 0 };

    private static bool Depends(Service service) => service.DependsOn is { Count: > 0 };

    private static bool AddNetwork(ComposeFile file, Random random) =>
        InService(file, random, service => service.Networking is null or NetworkAttachments, service =>
        {
            var network = Name(random);
            file.Networks[network] = new CreatedNetwork();
            var attachments = service.Networking is NetworkAttachments { Networks: var networks }
                ? new OrderedDictionary<string, NetworkAttachment>(networks, StringComparer.Ordinal)
                : new OrderedDictionary<string, NetworkAttachment>(StringComparer.Ordinal);
            attachments.Insert(random.Next(attachments.Count + 1), network, new NetworkAttachment { Aliases = [Name(random)] });
            service.Networking = new NetworkAttachments(attachments);
        });

    private static bool InFile(ComposeFile file, Action change)
    {
        if (file.Verbatim is not null)
        {
            return false;
        }

        change();
        return true;
    }

    private static bool InService(ComposeFile file, Random random, Predicate<Service> fits, Action<Service> change)
    {
        List<Service> services = [.. file.Services.Values.Where(service => service.Verbatim is null && fits(service))];
        if (file.Verbatim is not null || services.Count == 0)
        {
            return false;
        }

        change(services[random.Next(services.Count)]);
        return true;
    }

    private static string Name(Random random) => $"n{random.Next(1_000_000)}";

    private static ComposeText Text(Random random) => random.Next(6) switch
    {
        0 => "yes",
        1 => $"{random.Next(1000)}",
        2 => "a: b # c",
        3 => "it's $5",
        4 => $"http://example.org/{random.Next(100)}?x=1",
        _ => $"text {random.Next(100)}",
    };

    private static PortMapping Port(Random random) =>
        PortMapping.Parse($"{random.Next(1, 60000)}:{random.Next(1, 60000)}{(random.Next(3) == 0 ? "/udp" : "")}");

    private static Service NewService(Random random) => new()
    {
        Image = ImageReference.Parse($"app:{random.Next(100)}"),
        Ports = [Port(random)],
        Environment = new(StringComparer.Ordinal) { ["TZ"] = Text(random) },
    };
}
