using System.Text;

namespace ComposeGen.Drawings;

/// <summary>What a picture shows, in words, for those who cannot see it.</summary>
internal static class DrawingText
{
    public static string TitleOf(Drawing drawing) => $"Services and networks of {Listed(drawing.Projects.Select(project => project.Title), "no project")}";

    public static string DescriptionOf(Drawing drawing)
    {
        var text = new StringBuilder();
        foreach (var project in drawing.Projects)
        {
            text.Append(null, $"{project.Title}: {Listed(project.Services.Select(service => Describe(service, project, drawing)), "no services", "; ")}.\n");
            foreach (var gap in project.Gaps)
            {
                text.Append(null, $"{project.Services[gap.From].Name} wants to reach {project.Services[gap.To].Name}, but they have no network in common ({string.Join(", ", gap.Codes)}).\n");
            }
        }

        return text.ToString();
    }

    private static string Describe(DrawnService service, DrawnProject project, Drawing drawing)
    {
        var networks = service.Attachments.Select(attachment =>
            $"{drawing.NetworkOf(project, attachment).Label}{(attachment.Aliases.Count == 0 ? "" : $" as {string.Join(", ", attachment.Aliases)}")}");
        return $"{string.Join(", ", service.Lines)} on {Listed(networks, "no network", " and ")}";
    }

    private static string Listed(IEnumerable<string> items, string none, string separator = ", ") =>
        string.Join(separator, items) is { Length: > 0 } list ? list : none;
}
