using System.Text;
using ComposeGen.Shapes;

namespace ComposeGen.Tests.Completeness;

/// <summary>
/// Makes a small file with one property in one form, and returns whether it is read and written without loss.
/// </summary>
internal static class FormSamples
{
    // Values that the property's own grammar takes, where "text", "7" and the like would not do.
    private static readonly (string End, string Text)[] Grammars =
    [
        (".image", "nginx"), ("platform", "linux/amd64"), ("platforms", "linux/amd64"), ("restart", "always"),
        ("pull_policy", "always"),
        ("expose", "443"), ("ports", "80"), ("published", "80"), ("ports[].target", "80"), ("extra_hosts", "db:10.0.0.5"),
        ("devices", "/dev/null"),
        ("ipv4_address", "10.0.0.5"), ("ipv6_address", "fd00::5"), ("link_local_ips", "169.254.8.8"), ("gateway", "10.0.0.1"),
        ("subnet", "10.0.0.0/24"), ("ip_range", "10.0.0.0/25"), ("mac_address", "02:42:ac:11:65:43"),
        ("condition", "service_started"),
        ("interval", "5s"), ("timeout", "5s"), ("start_period", "5s"), ("start_interval", "5s"), ("stop_grace_period", "5s"),
        ("delay", "5s"),
        ("monitor", "5s"), ("window", "5s"), ("mode", "0440"), ("memory", "64m"), ("volumes[].type", "bind"),
        ("depends_on.*.restart", "true"), ("version", "2.4"), ("volumes", "/data"), ("volumes_from", "other"),
        ("ssh", "key=./id"),
    ];

    private static readonly Dictionary<string, string> Words = new()
    {
        [".deploy.mode"] = "global",
        [".ports[].mode"] = "host",
        [".restart_policy.condition"] = "none",
        [".env_file[].format"] = "raw",
        [".host_ip"] = "127.0.0.1",
        [".additional_contexts"] = "name=./folder",
    };

    /// <summary>One value for each form that the schemas name.</summary>
    public static IEnumerable<string> Of(KnownProperty property)
    {
        var forms = property.Forms.Split('[')[0];
        foreach (var form in forms.Split('|').Select(form => form.Trim()))
        {
            if (Sample(property.Path, form) is { } sample)
            {
                yield return sample;
            }
        }
    }

    /// <summary>
    /// What is wrong with a file that holds the value at the path; <see langword="null"/> when it comes back as it was.
    /// </summary>
    public static string? Problem(string path, string value)
    {
        var version = path == "version" || IsInSpec(path) ? null : "2.4";
        var loaded = ComposeFile.Parse(Document(path, value, version));
        if (loaded.HasErrors)
        {
            return loaded.Diagnostics[0].Message;
        }

        var again = ComposeFile.Parse(loaded.File.ToYaml());
        return ComposeFile.Shape.AreEqual(loaded.File, again.File) && again.File.ToYaml() == loaded.File.ToYaml()
            ? null
            : "it is not the same after writing";
    }

    private static string? Sample(string path, string form)
    {
        var text = TextFor(path);
        if (IsRefused(path, form))
        {
            return null;
        }

        var enumeration = form.IndexOf("enum: ", StringComparison.Ordinal);
        return form switch
        {
            _ when enumeration >= 0 => form[(enumeration + "enum: ".Length)..].Split(',', ')')[0].Trim(),
            _ when form.StartsWith("list of mapping", StringComparison.Ordinal) => "[{}]",
            _ when form.StartsWith("list of string", StringComparison.Ordinal) => $"[\"{text}\"]",
            _ when form.StartsWith("list of number", StringComparison.Ordinal) => "[80]",
            _ when form.StartsWith("map of mapping", StringComparison.Ordinal) => "{name: {}}",
            _ when form.StartsWith("map of string or list", StringComparison.Ordinal) => "{name: \"10.0.0.5\"}",
            "map of string" => "{name: \"10.0.0.5\"}",
            _ when form.StartsWith("map of", StringComparison.Ordinal) && !path.EndsWith("extra_hosts", StringComparison.Ordinal)
                && !path.EndsWith("aux_addresses", StringComparison.Ordinal) => "{name: 7}",
            _ when form.StartsWith("map of", StringComparison.Ordinal) => "{name: \"10.0.0.5\"}",
            "mapping" => path.EndsWith("external", StringComparison.Ordinal) ? "{name: x}" : "{}",
            "null" => "null",
            "boolean" => "true",
            "any" => "anything",
            _ when form.StartsWith("integer", StringComparison.Ordinal) || form.StartsWith("number", StringComparison.Ordinal) =>
                path.EndsWith("external", StringComparison.Ordinal) ? null : "7",
            _ when form.StartsWith("string", StringComparison.Ordinal) => path.EndsWith("external", StringComparison.Ordinal)
                ? "\"true\"" : $"\"{text}\"",
            _ => null,
        };
    }

    // The schema has these forms, and Compose v2 refuses them.
    private static bool IsRefused(string path, string form) =>
        (path.EndsWith("tmpfs.mode", StringComparison.Ordinal) && form == "string")
        || (path.EndsWith("additional_contexts", StringComparison.Ordinal)
            && form.StartsWith("map of", StringComparison.Ordinal));

    private static string TextFor(string path)
    {
        foreach (var (end, word) in Words)
        {
            if (path.EndsWith(end, StringComparison.Ordinal))
            {
                return word;
            }
        }

        var grammar = Array.FindLast(Grammars, grammar => path.EndsWith(grammar.End, StringComparison.Ordinal)).Text;
        return grammar ?? (IsBoolean(path) ? "true" : "7");
    }

    // A string may stand for a boolean, so that a variable can feed it.
    private static bool IsBoolean(string path) =>
        KnownProperty.All.Any(property => property.Path == path && property.Forms.Contains("boolean", StringComparison.Ordinal));

    private static bool IsInSpec(string path) =>
        KnownProperty.All.Where(property => property.Path == path).All(property => property.Formats.HasFlag(ComposeFormats.Spec));

    /// <summary>A file that holds a value at a path.</summary>
    public static string Document(string path, string value, string? version)
    {
        var text = new StringBuilder(version is null ? "" : $"version: '{version}'\n");
        var steps = path.Split('.');
        var indent = 0;
        for (var at = 0; at < steps.Length; at++)
        {
            var isLast = at == steps.Length - 1;
            var key = steps[at] == "*" ? "name" : steps[at].TrimEnd('[', ']');
            var isList = steps[at].EndsWith("[]", StringComparison.Ordinal);
            text.Append(' ', indent).Append(key).Append(isLast && !isList ? $": {value}\n" : ":\n");
            indent += 2;
            if (isList)
            {
                text.Append(' ', indent).Append(isLast ? $"- {value}\n" : "-\n");
                indent += 2;
            }
        }

        return text.ToString();
    }
}
