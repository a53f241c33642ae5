using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>
/// Gives a value the form that it has in the text, where the format has several: a list of <c>NAME=value</c> or a mapping, a
/// value alone or in a list. Reading the text decides whether the form was the right one.
/// </summary>
internal static class TextForm
{
    /// <summary>Returns a value in the form of the text, or unchanged if it cannot have this form.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The text of this value, before the change.</param>
    public static YamlNode Of(YamlNode value, TextNode text) => (text.Kind, value) switch
    {
        (TextKind.Mapping, YamlSequence list) => Mapping(list, text) ?? value,
        (TextKind.Mapping, YamlScalar { IsNull: false, Tag: null }) when text.Entries is [{ Key: { } key }] =>
            new YamlMapping(new YamlEntry(new YamlScalar(key.Text), value)),
        (TextKind.Sequence, YamlMapping mapping) => List(mapping) ?? value,
        (TextKind.Sequence, YamlScalar { IsNull: false, Tag: null }) => new YamlSequence(value),
        _ => value,
    };

    private static YamlMapping? Mapping(YamlSequence list, TextNode text)
    {
        var isAssigned = list.Values.Any(value =>
            value is YamlScalar scalar && scalar.Text.Contains('=', StringComparison.Ordinal));
        var separator = isAssigned || !text.Entries.Any(entry => entry.Value.End > entry.Lead) ? '=' : ':';
        var entries = list.Values.Select(value => Entry(value, separator)).ToList();
        var isUnique = entries.DistinctBy(entry => entry?.Key.Text, StringComparer.Ordinal).Count() == entries.Count;
        return entries.Contains(null) || !isUnique
            ? null
            : new YamlMapping(entries.Select(entry => entry!.Value));
    }

    private static YamlEntry? Entry(YamlNode value, char separator)
    {
        if (value is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return null;
        }

        return scalar.Text.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var end
            ? new YamlEntry(new YamlScalar(scalar.Text[..end]), new YamlScalar(scalar.Text[(end + 1)..]))
            : new YamlEntry(scalar, new YamlScalar("", YamlScalarStyle.Plain));
    }

    private static YamlSequence? List(YamlMapping mapping) =>
        mapping.Entries.All(entry => entry.Value is YamlScalar { Tag: null } or { IsEmpty: true, Tag: null })
            ? new YamlSequence(mapping.Entries.Select(entry => new YamlScalar(
                entry.Value is YamlScalar { IsNull: false } value ? $"{entry.Key.Text}={value.Text}" : entry.Key.Text)))
            : null;
}
