namespace ComposeGen.Fleets;

/// <summary>
/// The rule for paths of configuration files in containers. Below the output folder, the files lie under the same path, so it has
/// to be legal there on every system; and it stands in mounts, which end their parts with colons.
/// </summary>
internal static class ConfigurationTarget
{
    public static bool IsLegal(string target) =>
        target.StartsWith('/') && OutputPath.FindProblem(target[1..]) is null;

    public static void Check(string target, string parameter)
    {
        ArgumentNullException.ThrowIfNull(target, parameter);
        if (!target.StartsWith('/'))
        {
            throw new ArgumentException($"'{target}' is no path of a file in a container: begin it with '/'.", parameter);
        }

        if (OutputPath.FindProblem(target[1..]) is { } problem)
        {
            throw new ArgumentException($"'{target}' cannot be the path of a configuration file: {problem}", parameter);
        }
    }
}
