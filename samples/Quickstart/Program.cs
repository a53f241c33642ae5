using ComposeGen.Model;

// Writes a compose file from code: an API with a database that only the API reaches, behind a web server.
ComposeFile shop = Compose.File(file =>
{
    var front = file.Network("front");
    var back = file.Network("back", network => network.Internal());
    var data = file.Volume("data");

    var db = file.Service("db", service => service
        .Image("postgres:17")
        .Environment("POSTGRES_PASSWORD", Variable.Of("DB_PASSWORD"))
        .Volume(data, "/var/lib/postgresql/data")
        .Healthcheck(check => check.Test("pg_isready -U postgres").Interval("5s"))
        .On(back));
    var api = file.Service("api", service => service
        .Image($"registry/api:{Variable.Of("TAG", "latest")}")
        .Environment(("DATABASE", $"postgres://postgres@{db.At(5432)}/shop"), ("PRICE", "5 $"))
        .DependsOn(db, DependencyCondition.ServiceHealthy)
        .Networks(front, back));
    file.Service("web", service => service
        .Image("nginx:1.27")
        .Port(8080, 80)
        .Environment("API", $"http://{api.At(80)}")
        .DependsOn(api)
        .On(front));
});

Console.Write(shop.ToYaml());

foreach (var finding in shop.Validate())
{
    Console.Error.WriteLine(finding);
}
