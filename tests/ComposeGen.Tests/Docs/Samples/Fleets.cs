using ComposeGen.Fleets;

namespace ComposeGen.Tests.Docs.Samples;

internal static class Fleets
{
    public static Fleet Demo()
    {
        // sample: begin
        Fleet fleet = Fleet.Create("demo", fleet =>
        {
            var inout = fleet.SharedNetwork("inout");
            fleet.Entry("service_entry").Exit("service_out");
            fleet.Node("master", _ => Master(inout));
            fleet.Nodes("slave", count: 10, _ => Slave(inout), slave => slave
                .ConfigurationFile("service_out", "/etc/peers.conf", context =>
                    string.Concat(context.Peers.Select(peer => $"{peer.Name} {context.AddressOf(peer.Name)}\n"))));
        });

        static ComposeFile Master(SharedNetwork inout) => Compose.File(file =>
        {
            var inside = file.Network("internal");
            file.Service("service_entry", service => service.Image("image_1").Expose(443).On(inside).On(inout));
            file.Service("service_2", service => service.Image("image_2").On(inside));
        });

        static ComposeFile Slave(SharedNetwork inout) => Compose.File(file =>
        {
            var inside = file.Network("internal");
            file.Service("service_entry", service => service.Image("service_1").Expose(443).On(inside).On(inout));
            file.Service("service_out", service => service.Image("service_2").On(inside).On(inout));
        });

        // sample: end
        return fleet;
    }

    public static string Plan()
    {
        // sample: begin
        FleetPlan plan = Demo().Plan();
        string? entry = plan.NameOf(from: "slave2/service_out", to: "slave1");
        string? exit = plan.NameOf(from: "slave2/service_out", to: "slave1/service_out");
        string? obstacle = plan.Reach(from: "slave2/service_out", to: "master/service_2").Obstacle;
        string told = $"{plan.Diagnostics.Count} findings\n{entry}\n{exit}\n{obstacle}";

        // sample: end
        return told;
    }

    public static string Write()
    {
        // sample: begin
        FleetPlan plan = Demo().Plan();
        IReadOnlyList<FileChange> preview = plan.Compare("csharp");
        IReadOnlyList<FileChange> done = plan.WriteTo("csharp");
        string text = File.ReadAllText("csharp/slave2/config/service_out/etc/peers.conf");

        // sample: end
        done.Should().Equal(preview);
        return text;
    }
}
