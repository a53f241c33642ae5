using ComposeGen.Diagnostics;

namespace ComposeGen.Rules;

/// <summary>CG2006: services that need each other can never be started.</summary>
internal sealed class CircleRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        var references = findings.Services.ToDictionary(
            site => site.Name,
            site => ServiceReference.Needed(site).ToList(),
            StringComparer.Ordinal);
        Search(references, findings);
    }

    // Goes down each reference once, without recursion: a chain may be as long as the file.
    private static void Search(Dictionary<string, List<ServiceReference>> references, FileFindings findings)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in references.Keys)
        {
            var way = new List<string>();
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            var open = new Stack<IEnumerator<ServiceReference>>();
            Enter(start);
            while (open.TryPeek(out var next))
            {
                if (!next.MoveNext())
                {
                    open.Pop();
                    places.Remove(way[^1]);
                    way.RemoveAt(way.Count - 1);
                }
                else if (places.TryGetValue(next.Current.Target, out var first))
                {
                    Report(next.Current, [.. way.Skip(first)], findings);
                }
                else
                {
                    Enter(next.Current.Target);
                }
            }

            void Enter(string service)
            {
                if (references.TryGetValue(service, out var needed) && done.Add(service))
                {
                    places.Add(service, way.Count);
                    way.Add(service);
                    open.Push(needed.GetEnumerator());
                }
            }
        }
    }

    private static void Report(ServiceReference closing, IReadOnlyList<string> circle, FileFindings findings) => findings.Report(
        FileDiagnostics.Circle,
        closing.Path,
        circle.Count == 1
            ? $"The service '{circle[0]}' {closing.Verb} itself. Remove that."
            : Circle.Describe("services wait for", circle));
}
