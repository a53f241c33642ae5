using System.Text;
using ComposeGen.Shapes;

namespace ComposeGen.Tests.Docs;

/// <summary>The page that lists every property, made from the rows.</summary>
internal static class PropertyReference
{
    private static readonly (ComposeFormats Format, string Name)[] Formats =
    [
        (ComposeFormats.V2_0, "2.0"), (ComposeFormats.V2_1, "2.1"), (ComposeFormats.V2_2, "2.2"), (ComposeFormats.V2_3, "2.3"),
        (ComposeFormats.V2_4, "2.4"), (ComposeFormats.V3_8, "3.8"), (ComposeFormats.Spec, "Spec"),
    ];

    public static string Page()
    {
        var page = new StringBuilder("""
            # Properties

            Every property of the model, with the formats that have it. This page is made from the rows in `src/ComposeGen/Model`;
            a test compares it with them. `*` is a name that you choose, `[]` a list's value.

            | key | C# | value | formats |
            | --- | --- | --- | --- |

            """);
        foreach (var row in ComposeFile.Shape.Rows("").DistinctBy(row => row.Path, StringComparer.Ordinal))
        {
            page.Append(null, $"| `{row.Path}` | `{row.Node.Name}.{row.Member}` | {row.Description} | {Names(row.Formats)} |\n");
        }

        return page.ToString();
    }

    // 2.1 to 2.4 and so on: nothing was ever removed inside 2.x.
    private static string Names(ComposeFormats formats)
    {
        var twos = Formats.Where(format => format.Name[0] == '2' && formats.HasFlag(format.Format)).Select(format => format.Name)
            .ToList();
        var rest = Formats.Where(format => format.Name[0] != '2' && formats.HasFlag(format.Format)).Select(format => format.Name);
        string[] range = twos.Count switch
        {
            0 => [],
            1 => [twos[0]],
            _ => [$"{twos[0]}–{twos[^1]}"],
        };
        return string.Join(", ", range.Concat(rest));
    }
}
