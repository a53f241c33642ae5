using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Finds what stands twice in a list, which docker-compose 1.29 refuses and Compose v2 overlooks.</summary>
internal static class RepeatedValues
{
    public static void ReportIn(YamlSequence sequence, ReadContext context)
    {
        if (context.Flavour != YamlFlavour.Python)
        {
            return;
        }

        // 80 and "80" are two values.
        var seen = new HashSet<(string Text, bool IsPlain)>();
        for (var index = 0; index < sequence.Values.Count; index++)
        {
            if (sequence.Values[index] is YamlScalar { Tag: null } scalar && !seen.Add((scalar.Text, scalar.Style == YamlScalarStyle.Plain && !PlainScalar.IsSafe(scalar.Text))))
            {
                Report(scalar, context.At(index));
            }
        }
    }

    public static void Report(YamlScalar scalar, ReadContext context) =>
        context.Report(ReadingDiagnostics.RepeatedValue, scalar, $"'{scalar.Text}' stands in the list already; docker-compose 1.29 refuses the file. Remove one.");
}
