using System.Buffers;
using System.Text;
using ComposeGen.Projects;

namespace ComposeGen.Fleets;

/// <summary>The text of an <c>.env</c> file. It avoids everything that the compose tools read differently.</summary>
internal static class EnvironmentText
{
    private static readonly SearchValues<char> Bare = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:,@%+=-");

    /// <summary>The path of the file in a folder of the output folder.</summary>
    public static string PathIn(string folder) =>
        folder.Length == 0 ? ProjectEnvironment.DefaultFile : $"{folder}/{ProjectEnvironment.DefaultFile}";

    /// <summary>Joins a text and variables that take precedence.</summary>
    public static string Join(string? text, string added) =>
        string.IsNullOrEmpty(text) || text.EndsWith('\n') ? text + added : $"{text}\n{added}";

    /// <summary>
    /// Whether both tools read a value unchanged. In single quotes, docker-compose reads escapes and variables, and Compose v2
    /// does not.
    /// </summary>
    public static bool CanSay(string value) =>
        value.Length > 0
        && !value.Contains("${", StringComparison.Ordinal)
        && !value.Any(letter => letter is '\'' or '\\' || char.IsControl(letter));

    public static string Of(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in variables)
        {
            text.Append(name).Append('=').Append(value.AsSpan().ContainsAnyExcept(Bare) ? $"'{value}'" : value).Append('\n');
        }

        return text.ToString();
    }
}
