using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComposeGen.Fleets;
using ComposeGen.Shapes;

namespace ComposeGen.Tests.Docs;

/// <summary>The page and the JSON Schema of fleet.yml, made from the rows and the documentation of the properties.</summary>
internal static class FleetReference
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IReadOnlyList<PropertyRow> Rows { get; } = [.. FleetDefinition.Shape.Rows("")];

    /// <summary>The table of keys.</summary>
    public static string Table()
    {
        var table = new StringBuilder("| key | value | meaning |\n| --- | --- | --- |\n");
        foreach (var row in Rows)
        {
            table.Append(null, $"| `{row.Path}` | {row.Description}{(row.IsRequired ? ", required" : "")} | "
                + $"{MemberDocs.Of(row.Node, row.Member)} |\n");
        }

        return table.ToString();
    }

    public static string Schema()
    {
        var schema = ObjectOf("");
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "A fleet of Docker Compose projects");
        return schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    // The rows right below a path are the keys of the object there.
    private static JsonObject ObjectOf(string prefix)
    {
        var rows = Rows.Where(row => row.Path.StartsWith(prefix, StringComparison.Ordinal) && row.Path[prefix.Length..]
            .IndexOfAny(['.', '[']) < 0).ToList();
        var properties = new JsonObject();
        foreach (var row in rows)
        {
            var value = ValueOf(row.Path, row.Description);
            value["description"] = MemberDocs.Of(row.Node, row.Member);
            properties.Add(row.Path[prefix.Length..], value);
        }

        // What may lack every key may be nothing at all.
        var node = new JsonObject
        {
            ["type"] = rows.Exists(row => row.IsRequired) ? "object" : Types("object", "null"),
            ["properties"] = properties,
            ["patternProperties"] = new JsonObject { ["^x-"] = new JsonObject() },
            ["additionalProperties"] = false,
        };
        if (rows.Exists(row => row.IsRequired))
        {
            node["required"] = new JsonArray([.. rows.Where(row => row.IsRequired)
                .Select(row => (JsonNode)row.Path[prefix.Length..])]);
        }

        return node;
    }

    private static JsonObject ValueOf(string path, string description)
    {
        if (description.StartsWith("map of ", StringComparison.Ordinal))
        {
            return new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = ValueOf($"{path}.*", description["map of ".Length..])
            };
        }

        if (description.StartsWith("list of ", StringComparison.Ordinal))
        {
            return new JsonObject { ["type"] = "array", ["items"] = ValueOf($"{path}[]", description["list of ".Length..]) };
        }

        return description switch
        {
            "string" or "path" or "path in the container" or "CIDR" or "CIDR or `docker`" or "`fleet`, `external` or node" =>
                new JsonObject { ["type"] = "string" },
            "scalar" => new JsonObject { ["type"] = Types("string", "number", "boolean") },
            "integer" => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = FleetDefinition.MostNodes },
            "string, or list of string" =>
                new JsonObject { ["type"] = Types("string", "array"), ["items"] = new JsonObject { ["type"] = "string" } },
            _ when description[0] == '`' => new JsonObject { ["enum"] = new JsonArray([.. Words(description)]) },
            _ => Rows.Any(row => row.Path.StartsWith($"{path}.", StringComparison.Ordinal))
                ? ObjectOf($"{path}.")
                : throw new InvalidOperationException($"{path}: {description}"),
        };
    }

    private static JsonArray Types(params IEnumerable<string> types) => [.. types.Select(type => (JsonNode)type)];

    // 2.4 is a number to an editor unless it stands in quotes, and just as good; 2.0 is the number 2.
    private static IEnumerable<JsonNode> Words(string description) => description.Split('`').Where((_, index) => index % 2 == 1)
        .SelectMany(word => word != "2.0"
            && decimal.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? (JsonNode[])[word, number] : [word]);
}
