using ComposeGen.Model;
using ComposeGen.Shapes;

namespace ComposeGen;

/// <summary>Renames parts of a compose file, with everything in the file that refers to them.</summary>
public static class ComposeFileRenaming
{
    /// <summary>
    /// Renames a service, and its name in <c>depends_on</c>, <c>links</c>, <c>volumes_from</c>, <c>extends</c>,
    /// <c>network_mode</c>, <c>pid</c>, <c>ipc</c>, <c>uts</c> and the contexts of builds.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="from">The name of the service.</param>
    /// <param name="to">The new name.</param>
    /// <exception cref="ArgumentException">There is no such service, or the new name is taken or empty.</exception>
    public static void RenameService(this ComposeFile file, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(file);
        Rename(file.Services, from, to);
        foreach (var service in file.Services.Values)
        {
            RenameKey(service.DependsOn, from, to);
            Replace(service.Links, link => link.Value is { } value && value.Service == from
                ? new ServiceLink(to, value.Alias)
                : link);
            Replace(service.VolumesFrom, source => source.Value is { IsContainer: false } value && value.Name == from
                ? VolumesFrom.Parse(value.Mode is { } mode ? $"{to}:{mode}" : to)
                : source);
            if (service.Extends is { File: null } extends && extends.Service?.Literal == from)
            {
                extends.Service = to;
            }

            if (service.Networking is NetworkMode { Mode: var mode } && RenamedIn(mode, from, to) is { } renamed)
            {
                service.Networking = new NetworkMode(renamed);
            }

            service.Pid = RenamedIn(service.Pid, from, to) ?? service.Pid;
            service.Ipc = RenamedIn(service.Ipc, from, to) ?? service.Ipc;
            service.Uts = RenamedIn(service.Uts, from, to) ?? service.Uts;
            foreach (var (name, context) in service.Build?.AdditionalContexts?.ToList() ?? [])
            {
                service.Build!.AdditionalContexts![name] = RenamedIn(context, from, to) ?? context;
            }
        }
    }

    /// <summary>Renames a network, also where services attach to it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">The key of the network.</param>
    /// <param name="to">The new key.</param>
    /// <exception cref="ArgumentException">There is no such network, or the new key is taken or empty.</exception>
    public static void RenameNetwork(this ComposeFile file, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(file);
        Rename(file.Networks, from, to);
        foreach (var service in file.Services.Values)
        {
            RenameKey((service.Networking as NetworkAttachments)?.Networks, from, to);
        }
    }

    /// <summary>Renames a volume, also where services mount it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">The key of the volume.</param>
    /// <param name="to">The new key.</param>
    /// <exception cref="ArgumentException">There is no such volume, or the new key is taken or empty.</exception>
    public static void RenameVolume(this ComposeFile file, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(file);
        Rename(file.Volumes, from, to);
        foreach (var service in file.Services.Values)
        {
            Replace(service.Volumes, mount => mount.Short is { Value: { IsNamed: true } value } && value.Source == from
                ? new VolumeMount(to, value.Target, value.Mode)
                : mount);
            foreach (var mount in service.Volumes?.Select(mount => mount.Long).OfType<ServiceMount>() ?? [])
            {
                mount.Source = mount.Type?.Literal == "volume" && mount.Source?.Literal == from ? to : mount.Source;
            }
        }
    }

    /// <summary>Renames a configuration file, also where services use it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">The key of the configuration file.</param>
    /// <param name="to">The new key.</param>
    /// <exception cref="ArgumentException">There is no such configuration file, or the new key is taken or empty.</exception>
    public static void RenameConfig(this ComposeFile file, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(file);
        Rename(file.Configs, from, to);
        Rename(file.Services.Values.SelectMany(service => service.Configs ?? []), from, to);
    }

    /// <summary>Renames a secret, also where services and builds use it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">The key of the secret.</param>
    /// <param name="to">The new key.</param>
    /// <exception cref="ArgumentException">There is no such secret, or the new key is taken or empty.</exception>
    public static void RenameSecret(this ComposeFile file, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(file);
        Rename(file.Secrets, from, to);
        Rename(
            file.Services.Values.SelectMany(service => (service.Secrets ?? []).Concat(service.Build?.Secrets ?? [])), from, to);
    }

    private static void Rename<T>(OrderedDictionary<string, T> section, string from, string to)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentException.ThrowIfNullOrEmpty(to);
        if (!section.ContainsKey(from))
        {
            throw new ArgumentException($"The file has no '{from}' to rename.", nameof(from));
        }

        if (section.ContainsKey(to))
        {
            throw new ArgumentException($"The file already has '{to}'. Choose another name.", nameof(to));
        }

        RenameKey(section, from, to);
    }

    private static void Rename(IEnumerable<FileGrant> grants, string from, string to)
    {
        foreach (var grant in grants.Where(grant => grant.Source?.Literal == from))
        {
            grant.Source = to;
        }
    }

    // A service may already refer to a service of the new name, which the file does not have.
    private static void RenameKey<T>(OrderedDictionary<string, T>? values, string from, string to)
    {
        if (values?.IndexOf(from) is >= 0 and var place)
        {
            var value = values.GetAt(place).Value;
            values.RemoveAt(place);
            if (!values.ContainsKey(to))
            {
                values.Insert(place, to, value);
            }
        }
    }

    private static void Replace<T>(IList<T>? values, Func<T, T> replace)
    {
        for (var index = 0; index < values?.Count; index++)
        {
            values[index] = replace(values[index]);
        }
    }

    private static ComposeText? RenamedIn(ComposeText? mode, string from, string to)
    {
        var isMeant = mode?.Literal is { } literal && ContainerReference.ServiceOf(literal) == from;
        return isMeant ? (ComposeText)(ContainerReference.ServicePrefix + to) : null;
    }
}
