using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// A disabled healthcheck ignores its other keys, and docker-compose refuses them beside <c>disable</c>, even beside <c>disable:
/// false</c>, which has no effect.
/// </summary>
internal sealed class DisabledHealthcheck : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (!Has(target, V2) || service.Healthcheck is not { } check)
        {
            return;
        }

        if (check.Disable?.Value == true || check.Test?.Arguments is [{ Literal: "NONE" }, ..])
        {
            service.Healthcheck = new Healthcheck { Disable = true };
        }
        else if (check.Disable?.Value == false)
        {
            check.Disable = null;
        }
    }
}

/// <summary>An empty <c>healthcheck</c> has no effect.</summary>
internal sealed class EmptyHealthcheck : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Healthcheck is { } check && Healthcheck.Shape.IsEmpty(check))
        {
            service.Healthcheck = null;
        }
    }
}

/// <summary>A dependency with the condition <c>service_started</c> is the same as a name in a list.</summary>
internal sealed class StartedDependency : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        // If one has more keys, all stay a mapping: docker-compose requires a condition in each.
        if (!Lacks(target, From2_1 | Spec) || service.DependsOn is not { } dependencies || !dependencies.Values.All(IsPlain))
        {
            return;
        }

        foreach (var dependency in dependencies.Values)
        {
            dependency.Condition = null;
        }
    }

    private static bool IsPlain(ServiceDependency dependency) =>
        ServiceDependency.Shape.HasOnly(dependency, ["condition"])
        && (dependency.Condition is null || dependency.Condition.Value.Value == DependencyCondition.ServiceStarted);
}

/// <summary>
/// A build without a context. Compose v2 uses the folder of the file, and docker-compose requires a context. An extended service
/// may have its own.
/// </summary>
internal sealed class BuildFolder : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service is { Extends: null, Build: { Context: null } build } && Lacks(target, Spec))
        {
            build.Context = ".";
        }
    }
}

/// <summary>
/// <c>credential_spec</c> with a file or registry key as the <c>credentialspec</c> of <c>security_opt</c>, as docker-compose
/// converts it. 3.8 needs the reverse, because <c>docker stack</c> ignores <c>security_opt</c>.
/// </summary>
internal sealed class ServiceAccount : ServiceEquivalence
{
    private const string Option = "credentialspec";
    private const string File = "file://";
    private const string Registry = "registry://";

    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.CredentialSpec is { } spec && Lacks(target, V3_8 | Spec) && OptionOf(spec) is { } option)
        {
            (service.SecurityOpt ??= []).Add(ComposeText.FromRaw($"{Option}={option}"));
            service.CredentialSpec = null;
        }
        else if (service is { CredentialSpec: null, SecurityOpt: { } options } && target == V3_8)
        {
            Take(service, options);
        }
    }

    private static string? OptionOf(CredentialSpec spec) => spec switch
    {
        { File: { } file } when CredentialSpec.Shape.HasOnly(spec, ["file"]) => File + file.Raw,
        { Registry: { } registry } when CredentialSpec.Shape.HasOnly(spec, ["registry"]) => Registry + registry.Raw,
        _ => null,
    };

    private static void Take(Service service, IList<ComposeText> options)
    {
        for (var index = 0; index < options.Count; index++)
        {
            if (SpecOf(options[index].Raw) is { } spec)
            {
                options.RemoveAt(index);
                service.CredentialSpec = spec;
                service.SecurityOpt = options.Count == 0 ? null : options;
                return;
            }
        }
    }

    private static CredentialSpec? SpecOf(string option)
    {
        if (!option.StartsWith(Option, StringComparison.Ordinal) || option.Length == Option.Length
            || option[Option.Length] is not ('=' or ':'))
        {
            return null;
        }

        var value = option[(Option.Length + 1)..];
        return value.StartsWith(File, StringComparison.Ordinal)
            ? new CredentialSpec { File = ComposeText.FromRaw(value[File.Length..]) }
            : value.StartsWith(Registry, StringComparison.Ordinal)
                ? new CredentialSpec { Registry = ComposeText.FromRaw(value[Registry.Length..]) }
            : null;
    }
}
