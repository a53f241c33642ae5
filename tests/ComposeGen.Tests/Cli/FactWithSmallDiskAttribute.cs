using System.Diagnostics;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>A fact that needs a small disk to fill: a <c>tmpfs</c> in a separate mount namespace.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithSmallDiskAttribute : FactAttribute
{
    /// <summary>The arguments with which <c>unshare</c> runs a script that may mount.</summary>
    public static readonly IReadOnlyList<string> Unshare = ["--map-root-user", "--mount", "sh", "-c"];

    private static readonly Lazy<bool> CanMount = new(() =>
    {
        if (!OperatingSystem.IsLinux() || FakeDocker.Find("unshare") is null)
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo("unshare", [.. Unshare, "mount -t tmpfs -o size=64k tmpfs /mnt"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    });

    public FactWithSmallDiskAttribute() =>
        Skip = CanMount.Value ? null : "a tmpfs cannot be mounted here (unshare --map-root-user --mount)";
}
