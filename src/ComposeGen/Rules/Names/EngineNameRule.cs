using System.Text;
using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2026: names that the engine refuses.</summary>
internal sealed class EngineNameRule : FileRule
{
    private const int MaxHostName = 64;
    private const int MaxVolume = 255;
    private const int MaxInterface = 15;

    // An empty name of a network or volume counts as no name.
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (_, name, service, path) in findings.Services)
        {
            Check(
                service.ContainerName,
                path.Child("container_name"),
                text => (text.Length == 0 && file.Format != ComposeFormat.Spec) || EngineName.IsValid(text.TrimStart('/')),
                $"'{name}' cannot name a container",
                EngineName.Advice);
            Check(
                service.Hostname,
                path.Child("hostname"),
                text => Encoding.UTF8.GetByteCount(text) <= MaxHostName,
                $"'{name}' cannot have a host name of more than {MaxHostName} bytes",
                "Shorten it.");
        }

        foreach (var (key, network) in file.Networks)
        {
            var path = ComposePath.Root.Child("networks").Child(key);
            if (network is CreatedNetwork created)
            {
                Check(
                    created.Name,
                    path.Child("name"),
                    text => text.Length == 0
                        || (!EngineNetworkName.IsReserved(text) && !string.IsNullOrWhiteSpace(text)),
                    $"'{key}' cannot name a network",
                    "The engine reserves some names. Choose another one.");
                Check(
                    created.DriverOpts?.GetValueOrDefault("com.docker.network.bridge.name"),
                    path.Child("driver_opts"),
                    text => text.Length <= MaxInterface,
                    $"'{key}' cannot name a bridge",
                    $"Names of interfaces have at most {MaxInterface} characters.");
            }
        }

        foreach (var (key, volume) in file.Volumes.Where(volume => volume.Value is CreatedVolume))
        {
            Check(
                volume.Name,
                ComposePath.Root.Child("volumes").Child(key).Child("name"),
                text => text.Length == 0 || (EngineName.IsValid(text) && text.Length <= MaxVolume),
                $"'{key}' cannot name a volume",
                EngineName.Advice);
        }

        void Check(ComposeText? name, ComposePath path, Func<string, bool> isGood, string what, string todo)
        {
            if (name?.Literal is { } literal && !isGood(literal))
            {
                findings.Report(FileDiagnostics.EngineName, path, $"{what} '{literal}': the engine refuses it. {todo}");
            }
        }
    }
}
