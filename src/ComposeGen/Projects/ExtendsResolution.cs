using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Projects;

/// <summary>Merges services with those that they extend. Compose does this in each file, before it merges files.</summary>
/// <param name="loader">Loads other files.</param>
internal sealed class ExtendsResolution(ProjectLoader loader)
{
    private const int MostSteps = 100;

    private static readonly ComposePath Services = ComposePath.Root.Child("services");

    /// <summary>Returns the file with each <c>extends</c> resolved, if possible; the same file when it has none.</summary>
    public ComposeFile Resolve(PartOfProject part, Scope scope)
    {
        var extending = part.File.Services
            .Where(service => service.Value.Extends is not null)
            .Select(service => service.Key)
            .ToList();
        if (extending.Count == 0)
        {
            return part.File;
        }

        var resolved = part.File.Clone();
        var layers = new List<SourceLayer>();
        foreach (var name in extending)
        {
            var extended = Extend(part, name, scope);
            resolved.Services[name] = extended.Service;
            layers.AddRange(extended.Sources
                .SkipLast(1)
                .Select(source => new SourceLayer(Services.Child(name), source.Path, source.File)));
        }

        return resolved.MadeFrom([.. layers, .. part.File.AsLayers()], part.File.Folder);
    }

    // Follows the chain to a service without extends, and merges on the way back.
    private ExtendedService Extend(PartOfProject part, string name, Scope scope)
    {
        var chain = new List<(PartOfProject Part, string Name)>();
        ExtendedService? extended = null;
        (PartOfProject Part, string Name)? next = (part, name);
        while (next is var (at, service) && !at.Extended.TryGetValue(service, out extended))
        {
            var first = chain.FindIndex(step => step.Name == service && IsSameFile(step.Part, at));
            if (first >= 0)
            {
                ReportCircle(chain, first);
                next = null;
                break;
            }

            chain.Add((at, service));
            if (at.File.Services[service].Extends is null)
            {
                break;
            }

            next = chain.Count > MostSteps ? ReportDepth(chain) : Target(at, service, scope);
        }

        for (var index = chain.Count - 1; index >= 0; index--)
        {
            var (at, service) = chain[index];
            extended = next is null || at.File.Services[service].Extends is null
                ? Alone(at, service)
                : Merged(extended!, at, service);
            at.Extended.Add(service, extended);
        }

        return extended!;
    }

    private static ExtendedService Alone(PartOfProject part, string name) =>
        new(part.File.Services[name], [(part.File, Services.Child(name))], ValuesOf(part, name));

    private ExtendedService Merged(ExtendedService below, PartOfProject part, string name)
    {
        var values = below.Values + ValuesOf(part, name);
        if (below.Service.Extends is not null || !loader.TryTake(values, part.File, Services.Child(name).Child("extends")))
        {
            return Alone(part, name);
        }

        var service = Service.Shape.Merge(Service.Shape.Merge(null, below.Service), part.File.Services[name]);
        service.Extends = null;
        return new ExtendedService(service, [.. below.Sources, (part.File, Services.Child(name))], values);
    }

    private static long ValuesOf(PartOfProject part, string name) =>
        ((part.File.Source as YamlMapping)?["services"] as YamlMapping)?[name]?.Weight ?? 1;

    private static bool IsSameFile(PartOfProject one, PartOfProject other) =>
        one == other || (one.Path is not null && one.Path == other.Path);

    private (PartOfProject Part, string Name)? Target(PartOfProject part, string name, Scope scope)
    {
        var extends = part.Written.Services[name].Extends!;
        if (extends.Verbatim is not null || extends.Keeps("file") || extends.Service?.Literal is not { } target)
        {
            return null;
        }

        return extends.File is null ? InSameFile(part, name, target)
            : extends.File.Literal is { } reference ? InOtherFile(part, name, target, reference, scope)
            : null;
    }

    private (PartOfProject Part, string Name)? InSameFile(PartOfProject part, string name, string target)
    {
        var path = Services.Child(name).Child("extends");
        if (part.File.Services.TryGetValue(target, out var service))
        {
            CheckReferences(part, name, target, service, path);
            return (part, target);
        }

        loader.Report(FileDiagnostics.UndefinedService, part.File, path,
            $"The service '{name}' extends '{target}', which the file does not define.",
            loader.Suggestions.Nearest(target, part.File.Services.Keys));
        return null;
    }

    private (PartOfProject Part, string Name)? InOtherFile(
        PartOfProject part, string name, string target, string reference, Scope scope)
    {
        var path = Services.Child(name).Child("extends");
        if (loader.Find(part, reference, path.Child("file"), "the file to extend", scope) is not { } other)
        {
            return null;
        }

        loader.Uses(part, other, target);
        if (other.File.Services.TryGetValue(target, out var service))
        {
            CheckReferences(part, name, target, service, path);
            return (other, target);
        }

        var problem = other.File.Verbatim is not null || other.File.Services.Count == 0
            ? $"The service '{name}' extends '{target}', but '{reference}' has no services. Put them under services: there."
            : $"The service '{name}' extends '{target}', which '{reference}' does not define.";
        var nearest = loader.Suggestions.Nearest(target, other.File.Services.Keys);
        loader.Report(FileDiagnostics.UndefinedService, part.File, path, problem, nearest);
        return null;
    }

    private void CheckReferences(PartOfProject part, string name, string target, Service service, ComposePath path)
    {
        if (part.File.Format != ComposeFormat.Spec && ReferenceOf(service) is { } key)
        {
            loader.Report(FileDiagnostics.NotExtendable, part.File, path,
                $"The service '{name}' extends '{target}', which has {key}; docker-compose 1.29 refuses that. "
                + $"Move {key} to the services that extend it.");
        }
    }

    private static string? ReferenceOf(Service service) => service switch
    {
        { Links: not null } => "links",
        { VolumesFrom: not null } => "volumes_from",
        { Networking: NetworkMode { Mode.Literal: { } mode } }
            when ContainerReference.IsReference(mode) => "network_mode",
        { DependsOn: not null } => "depends_on",
        _ => null,
    };

    private void ReportCircle(IReadOnlyList<(PartOfProject Part, string Name)> chain, int first)
    {
        var (last, name) = chain[^1];
        var circle = chain
            .Skip(first)
            .Select(step => IsSameFile(step.Part, last) ? step.Name : $"{step.Name} of {step.Part.Name}")
            .ToList();
        loader.Report(FileDiagnostics.Circle, last.File, Services.Child(name).Child("extends"),
            circle.Count == 1
                ? $"The service '{circle[0]}' extends itself. Remove extends."
                : Circle.Describe("services extend", circle));
    }

    private (PartOfProject Part, string Name)? ReportDepth(IReadOnlyList<(PartOfProject Part, string Name)> chain)
    {
        var (last, name) = chain[^1];
        loader.Report(ReadingDiagnostics.TooLarge, last.File, Services.Child(name).Child("extends"),
            $"Services extend each other more than {MostSteps} levels deep here. Extend fewer.");
        return null;
    }
}

/// <summary>A service merged with those that it extends.</summary>
/// <param name="Service">The merged service; unmerged when the extended service cannot be found.</param>
/// <param name="Sources">The services that were merged; the last overrides the others.</param>
/// <param name="Values">The number of values in the sources.</param>
internal sealed record ExtendedService(Service Service, IReadOnlyList<(ComposeFile File, ComposePath Path)> Sources, long Values);
