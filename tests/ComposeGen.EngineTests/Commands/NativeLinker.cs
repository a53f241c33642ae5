using System.ComponentModel;

namespace ComposeGen.EngineTests.Commands;

/// <summary>The program that links native code, and whether this machine has it; found out once a run.</summary>
internal static class NativeLinker
{
    private static readonly Lazy<string?> NoLinker = new(() => HasProgram("clang") || HasProgram("gcc")
        ? null
        : "Neither clang nor gcc is on the PATH, which link native code. Debian has them in packages of these names.");

    /// <summary>Why this machine cannot compile native code; <see langword="null"/> when it can.</summary>
    public static string? WhyNot => NoLinker.Value;

    private static bool HasProgram(string name)
    {
        try
        {
            // Attributes ask, and attributes cannot wait asynchronously.
            return Task.Run(() => CommandLine.RunAsync(name, ["--version"])).GetAwaiter().GetResult().ExitCode == 0;
        }
        catch (Exception exception) when (exception is Win32Exception or TimeoutException)
        {
            return false;
        }
    }
}
