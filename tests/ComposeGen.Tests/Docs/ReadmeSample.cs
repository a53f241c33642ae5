namespace ComposeGen.Tests.Docs;

/// <summary>The C# sample of the README; a test compares the text between the markers with what stands there.</summary>
internal static class ReadmeSample
{
    public static string Run()
    {
        // readme: begin
        var inout = SharedNetwork.Named("inout");
        ComposeFile slave = Compose.File(file =>
        {
            var inside = file.Network("internal", network => network.Bridge());
            file.Service("service_entry", service => service.Image($"registry/entry:{Variable.Of("TAG", "latest")}").Expose(443)
                .On(inside, aliases: "entry").On(inout, aliases: "slave1"));
            file.Service("service_out", service => service.Image("registry/out").Environment("PRICE", "5 $").On(inside).On(inout));
        });
        string yaml = slave.ToYaml();

        // readme: end
        return yaml;
    }
}
