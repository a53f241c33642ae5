using ComposeGen.Editing;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Editing;

/// <summary>
/// Writes values as YAML with a random look: indentation, quotes, brackets, comments, blank lines, line breaks.
/// </summary>
/// <param name="random">The choices.</param>
internal sealed class RandomLayout(Random random)
{
    private readonly int _step = random.Next(2, 5);
    private readonly bool _indentsLists = random.Next(2) == 0;
    private readonly bool _hasComments = random.Next(3) > 0;
    private readonly char _quote = Pick(random, '\0', '\'', '"');
    private readonly string _break = random.Next(3) == 0 ? "\r\n" : "\n";

    /// <summary>Returns a text of a mapping.</summary>
    public string Of(YamlNode root)
    {
        var text = string.Concat(Block(root, 0).Select(line => line + _break));
        return random.Next(5) == 0 ? text[..^_break.Length] : text;
    }

    private static T Pick<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private IEnumerable<string> Block(YamlNode node, int column) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Above(column).Concat(Entry(entry, column))),
        YamlSequence list => list.Values.SelectMany(
            value => Above(column).Concat(Behind($"{Spaces(column)}-", value, column + 2))),
        _ => [Spaces(column) + Flow(node)],
    };

    private IEnumerable<string> Entry(YamlEntry entry, int column)
    {
        var key = $"{Spaces(column)}{NodeText.Key(entry.Key.Text, isFlow: false, random.Next(4) == 0 ? '"' : '\0')}:";
        var isList = entry.Value is YamlSequence;
        var below = isList && !_indentsLists ? column : column + _step;
        return IsBlock(entry.Value)
            ? Block(entry.Value, below).Prepend(key + Comment())
            : [$"{key} {Flow(entry.Value)}{Comment()}"];
    }

    // The first line of a value in a list stands behind the dash.
    private IEnumerable<string> Behind(string lead, YamlNode value, int column)
    {
        if (!IsBlock(value))
        {
            return [$"{lead} {Flow(value)}{Comment()}"];
        }

        var lines = Block(value, column).ToList();
        return lines[0].Trim() is ['#', ..] or ""
            ? lines.Prepend(lead)
            : lines.Skip(1).Prepend($"{lead} {lines[0].TrimStart(' ')}");
    }

    private bool IsBlock(YamlNode node) => node is (YamlMapping or YamlSequence) and { IsEmpty: false } && random.Next(5) > 0;

    private string Flow(YamlNode node) => NodeText.Flow(node, random.Next(3) > 0 ? _quote : '\0');

    private IEnumerable<string> Above(int column) => random.Next(8) switch
    {
        0 => [""],
        1 when _hasComments => [$"{Spaces(column)}# above: a 'comment'"],
        2 when _hasComments => ["", $"{Spaces(Math.Max(0, column - 1))}# [elsewhere"],
        _ => [],
    };

    private string Comment() => _hasComments && random.Next(5) == 0 ? Pick(random, " # behind", "\t# \"behind") : "";

    private static string Spaces(int column) => new(' ', column);
}
