using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Finds repeated values in a list whose readers refuse them.</summary>
internal static class RepeatedValues
{
    public static void ReportIn(YamlSequence sequence, ReadContext context)
    {
        // 80 and "80" are two values, but Compose v2 treats them as one.
        var seen = new HashSet<(string Text, bool IsPlain)>();
        for (var index = 0; index < sequence.Values.Count; index++)
        {
            if (sequence.Values[index] is YamlScalar { Tag: null } scalar
                && !seen.Add((scalar.Text, !context.IsIn(ComposeFormats.Spec) && IsTyped(scalar))))
            {
                Report(scalar, context.At(index));
            }
        }
    }

    public static void Report(YamlScalar scalar, ReadContext context) =>
        context.Report(
            ReadingDiagnostics.RepeatedValue,
            scalar,
            $"The list holds '{scalar.Text}' twice, which {Reader(context)} refuses. Remove one.");

    private static bool IsTyped(YamlScalar scalar) => scalar.Style == YamlScalarStyle.Plain && !PlainScalar.IsSafe(scalar.Text);

    private static string Reader(ReadContext context) => context.IsIn(ComposeFormats.Spec) ? "Compose v2" : "docker-compose 1.29";
}
