using System.Globalization;
using System.Text;
using ComposeGen.Tests.Article;
using ComposeGen.Tests.Fleets;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Drawings;

/// <summary>The topologies that tests draw.</summary>
internal static class Examples
{
    public static IReadOnlyDictionary<string, Func<Topology>> All { get; } =
        new Dictionary<string, Func<Topology>>(StringComparer.Ordinal)
        {
            ["nothing"] = () => Topology.Of(),
            ["two services"] = () => Topology.Of(new Project("article", ArticleModel.TwoServices())),
            ["four services"] = () => Mended,
            ["broken"] = () => Broken,
            ["master and slave"] = () => Topology.Of(
                new Project("master", ArticleModel.Master()), new Project("slave", ArticleModel.SlaveWithAliases("slave"))),
            ["fleet"] = () => Fleet(10),
            ["large fleet"] = () => Fleet(50),
            ["large project"] = LargeProject,
            ["side by side"] = () => Topology.Of([.. LargeProject().Projects, .. Fleet(3).Projects, .. Broken.Projects]),
        };

    /// <summary>
    /// The four services of the article: webapp depends on api and links to it, and never reaches it.
    /// </summary>
    public static Topology Broken => Topology.Of(new Project("article", ArticleModel.FourServices()));

    public static Topology Mended
    {
        get
        {
            var file = ArticleModel.FourServices();
            ((NetworkAttachments)file.Services["api"].Networking!).Networks.Add("front", new NetworkAttachment());
            return Topology.Of(new Project("article", file));
        }
    }

    public static Topology Fleet(int slaves) =>
        Topology.Of(Demo.Fleet(slaves).Plan().Projects.Select(project => new Project(project.Name, project.File)));

    public static Topology Of(params IEnumerable<(string Project, string Yaml)> files) =>
        Topology.Of(files.Select(file => new Project(file.Project, ComposeFile.Parse(file.Yaml).File)));

    // 53 services in several rows, with everything that can be drawn.
    private static Topology LargeProject()
    {
        var yaml = new StringBuilder(
            "networks: {front: {}, back: {}, data: {internal: true}, outside: {external: true}, other: {external: true}}\n"
                + "services:\n");
        for (var number = 0; number < 53; number++)
        {
            var aliases = number % 4 == 0 ? $"{{aliases: [service-{number}-alias, a]}}" : "{}";
            var networks = number switch
            {
                _ when number % 5 == 0 => $"front: {aliases}",
                _ when number % 3 == 0 => $"back: {aliases}, data: {aliases}",
                _ => "back: {}",
            };
            networks += number % 7 == 0 ? ", outside: {aliases: [api, a-long-alias]}" : "";
            networks += number % 11 == 0 ? ", other: {}" : "";
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  service-{number}:\n    image: x\n    networks: {{{networks}}}\n");
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"    ports: [{(number % 10 == 0 ? $"'{8000 + number}:80', '127.0.0.1:{9000 + number}:81/udp'" : "")}]\n");
            yaml.Append(
                number is 5 or 20 or 40
                    ? string.Create(
                        CultureInfo.InvariantCulture, $"    depends_on: [service-{number + 1}, service-{(number + 27) % 53}]\n")
                    : "");
        }

        return Of(("large", yaml.ToString()));
    }
}
