using System.Text;

namespace ComposeGen.Yaml;

/// <summary>Formats tags.</summary>
internal static class YamlTag
{
    private const string Core = "tag:yaml.org,2002:";

    public static string Written(string tag) => tag switch
    {
        ['!', .. var name] => $"!{Escaped(name)}",
        _ when tag.StartsWith(Core, StringComparison.Ordinal) => $"!!{Escaped(tag[Core.Length..])}",
        _ => $"!<{Escaped(tag)}>",
    };

    // A name cannot contain YAML indicators.
    private static string Escaped(string name)
    {
        var escaped = new StringBuilder(name.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || "-_./:;?@&=+$~*'()#".Contains((char)octet, StringComparison.Ordinal))
            {
                escaped.Append((char)octet);
            }
            else
            {
                escaped.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
