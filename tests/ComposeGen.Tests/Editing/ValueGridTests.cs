using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Tests.Grid;
using ComposeGen.Tests.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Editing;

/// <summary>
/// Every property with kinds of values, set by its path: what fits is set, and what does not is refused. Every third cell is
/// tried, or all where COMPOSEGEN_LONG is 1.
/// </summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class ValueGridTests
{
    // In the Compose Specification the name of what is external is beside that key, and the model has it there.
    private static IEnumerable<GridCell> Cells => GridCell.All.Where(cell =>
        cell.Path != "version" && !cell.Path.EndsWith(".external.name", StringComparison.Ordinal)
        && (cell.Formats & ComposeFormats.Spec) != ComposeFormats.None
        && YamlNode.Parse(cell.Value) is YamlScalar { IsNull: false } or YamlSequence or YamlMapping { IsEmpty: false });

    [Fact]
    public void A_value_that_reading_accepts_is_set_and_every_other_is_refused()
    {
        var wrong = new List<string>();
        foreach (var cell in Cells.Where(cell => !cell.Value.Contains("text, key: text", StringComparison.Ordinal))
            .Where((_, index) => index % Run.Times(3, 1) == 0))
        {
            var value = YamlNode.Parse(cell.Value) is YamlScalar scalar ? scalar.Text : cell.Value;
            var (path, file) = (PathOf(cell.Path), ComposeFile.Parse(GridFile.Text(cell.Path, "text", version: null)).File);
            string[] spellings = [cell.Value, $"'{value.Replace("'", "''", StringComparison.Ordinal)}'", value];
            var readings = spellings
                .Select(reading => ComposeFile.Parse(GridFile.Text(cell.Path, reading, version: null)))
                .ToList();
            var fits = readings.Where(reading => !reading.HasErrors).Select(reading => reading.File).ToList();
            try
            {
                var changed = file.With(path, value);
                var written = ComposeFile.Parse(changed.ToYaml());
                if (!fits.Exists(fit => !fit.Diff(changed).Any()) || written.File.Diff(changed).Any())
                {
                    wrong.Add($"{cell} is set to another value");
                }
            }
            catch (ComposeException exception)
            {
                if (fits.Count > 0)
                {
                    wrong.Add($"{cell} is refused: {exception.Diagnostics[0]}");
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    private static ComposePath PathOf(string row)
    {
        var (path, at) = (ComposePath.Root, "");
        foreach (var step in row.Split('.'))
        {
            var key = step == "*" ? GridFile.Names.GetValueOrDefault(at, "key") : step.TrimEnd('[', ']');
            path = path.Child(key);
            path = step.EndsWith("[]", StringComparison.Ordinal) ? path.Child(0) : path;
            at = at.Length == 0 ? step : $"{at}.{step}";
        }

        return path;
    }
}
