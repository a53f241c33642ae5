using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

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
