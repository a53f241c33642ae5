namespace ComposeGen.Tests.Docs.Samples;

internal static class ComingFrom
{
    public static string Shop()
    {
        // sample: begin
        ComposeFile file = Compose.File(file =>
        {
            var back = file.Network("back");
            var db = file.Service("db", s => s
                .Image("postgres:17").Environment("POSTGRES_PASSWORD", Variable.Of("DB_PASSWORD")).On(back, "database")
                .Healthcheck("pg_isready -U postgres", interval: "10s", timeout: "5s", retries: 5));
            file.Service("web", s => s
                .Image("nginx:1.27").Port(8080, 80).DependsOn(db, DependencyCondition.ServiceHealthy).On(back));
        });
        string yaml = file.ToYaml();

        // sample: end
        return yaml;
    }
}
