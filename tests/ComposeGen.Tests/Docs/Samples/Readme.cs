using ComposeGen.Cli;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Docs.Samples;

internal static class Readme
{
    private const string Shop = """
        services:
          web:
            # The certificate is that of the proxy.
            image: 'nginx:1.25'
            ports:
              - "8080:80"    # plain
          db: {image: postgres:17}

        """;

    public static string Build() => BuildShop().Findings;

    public static (ComposeFile File, string Findings) BuildShop()
    {
        // sample: begin
        ComposeFile shop = Compose.File(file =>
        {
            var front = file.Network("front");
            var back = file.Network("back", network => network.Internal());
            var db = file.Service("db", s => s.Image("postgres:17").Environment("PRICE", "5 $").On(back));
            file.Service("web", s => s.Image($"shop/web:{Variable.Of("TAG", "latest")}")
                .Port(8080, 80).DependsOn(db).On(front));
        });
        string findings = string.Join('\n', shop.Validate());

        // sample: end
        return (shop, findings);
    }

    public static string Edit()
    {
        File.WriteAllText("shop.yml", Shop);

        // sample: begin
        ComposeFile file = ComposeFile.Load("shop.yml").FileOrThrow();
        file.Services["web"].Image = ImageReference.Parse("nginx:1.27");
        file.Services["web"].Ports!.Insert(0, PortMapping.Parse("443:443"));
        file.Save();

        // sample: end
        return UnifiedDiff.Of("shop.yml", Shop, File.ReadAllText("shop.yml"));
    }

    public static string? Nodes()
    {
        // sample: begin
        FleetPlan plan = Fleet.Create("demo", fleet => fleet
            .Node("master", NodeTemplate.Load("docker-compose-master.yml"))
            .Nodes("slave", count: 10, NodeTemplate.Load("docker-compose-slave.yml"))).Plan();
        string? name = plan.NameOf(from: "slave2/service_out", to: "slave1/service_entry");    // "slave1"
        plan.WriteTo("out");

        // sample: end
        return name;
    }
}
