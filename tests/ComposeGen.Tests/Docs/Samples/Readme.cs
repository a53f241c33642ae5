namespace ComposeGen.Tests.Docs.Samples;

internal static class Readme
{
    public static string Slave()
    {
        // sample: begin
        var inout = SharedNetwork.Named("inout");
        ComposeFile slave = Compose.File(file =>
        {
            var inside = file.Network("internal", network => network.Bridge());
            file.Service("service_entry", service => service.Image($"registry/entry:{Variable.Of("TAG", "latest")}").Expose(443)
                .On(inside, aliases: "entry").On(inout, aliases: "slave1"));
            file.Service("service_out", service =>
                service.Image("registry/out").Environment("PRICE", "5 $").On(inside).On(inout));
        });
        string yaml = slave.ToYaml();

        // sample: end
        return yaml;
    }
}
