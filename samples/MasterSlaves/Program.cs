using System.Globalization;
using ComposeGen.Fleets;

// Writes a master and n slaves. Each of them is a compose project. Usage: MasterSlaves [SLAVES [FOLDER]]
var slaves = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
var folder = args.Length > 1 ? args[1] : "out";

Fleet fleet = Fleet.Create("demo", fleet =>
{
    var inout = fleet.SharedNetwork("inout");
    fleet.Entry("service_entry").Exit("service_out");
    fleet.Node("master", _ => Compose.File(file =>
    {
        var inside = file.Network("internal", network => network.Bridge());
        file.Service("service_entry", service => service.Image("image_1").Expose(443).Networks(inside, inout));
        file.Service("service_2", service => service.Image("image_2").On(inside));
        file.Service("service_3", service => service.Image("image_2").On(inside));
    }));
    fleet.Nodes("slave", slaves, _ => Compose.File(file =>
    {
        var inside = file.Network("internal", network => network.Bridge());
        file.Service("service_entry", service => service.Image("service_1").Expose(443).On(inside, "entry").On(inout));
        file.Service("service_out", service => service.Image("service_2").On(inside, "out").On(inout));
        foreach (string name in (string[])["service_3", "service_4", "service_5"])
        {
            file.Service(name, service => service.Image(name).On(inside));
        }
    }));
});

FleetPlan plan = fleet.Plan();
plan.WriteTo(folder);

Console.WriteLine(plan);
Console.WriteLine($"slave2 reaches slave1 as {plan.NameOf("slave2/service_out", "slave1")}.");
Console.WriteLine($"slave2 does not reach every service: {plan.Reach("slave2/service_out", "slave1/service_3").Obstacle}");
