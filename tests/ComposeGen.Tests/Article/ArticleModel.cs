namespace ComposeGen.Tests.Article;

/// <summary>The compose files of the article, built with the fluent API.</summary>
internal static class ArticleModel
{
    private static readonly SharedNetwork Inout = SharedNetwork.Named("inout");

    public static ComposeFile TwoServices() => Compose.File(file =>
    {
        var web = file.Service("web", s => s.Build(".").Port(5000, 5000));
        var maria = file.Service("maria", s => s.Image("mariadb").Expose(3306).Environment("MYSQL_ROOT_PASSWORD", "secret"));
        web.DependsOn(maria).Link(maria);
    });

    public static ComposeFile FourServices() => Compose.File(file =>
    {
        var front = file.Network("front", n => n.Bridge());
        var back = file.Network("back", n => n.Bridge());
        var webapp = file.Service("webapp", s => s.Build("webapp/").Port(5000, 5000).On(front));
        var api = file.Service("api", s => s.Build("api/").Expose(80).On(back));
        var maria = file.Service("maria", s => s.Image("mariadb").Environment("MYSQL_ROOT_PASSWORD", "secret").On(back));
        file.Service("job", s => s.Build("job/").DependsOn(maria).On(back));
        webapp.DependsOn(api).Link(api);
        api.DependsOn(maria);
    });

    public static ComposeFile Master() => Compose.File(file =>
    {
        var inside = file.Network("internal", n => n.Bridge());
        file.Service("service_entry", s => s.Image("image_1").Expose(443).On(inside).On(Inout));
        file.Service("service_2", s => s.Image("image_2").On(inside));
        file.Service("service_3", s => s.Image("image_2").On(inside));
    });

    public static ComposeFile Slave() => Compose.File(file =>
    {
        var inside = file.Network("internal", n => n.Bridge());
        file.Service("service_entry", s => s.Image("service_1").Expose(443).On(inside).On(Inout));
        file.Service("service_out", s => s.Image("service_2").On(inside).On(Inout));
        AddInternalServices(file, inside);
    });

    public static ComposeFile SlaveWithAliases(string alias) => Compose.File(file =>
    {
        var inside = file.Network("internal", n => n.Bridge());
        file.Service("service_entry", s => s.Image("service_1").Expose(443)
            .On(inside, aliases: "entry").On(Inout, aliases: alias));
        file.Service("service_out", s => s.Image("service_2").On(inside, aliases: "out").On(Inout));
        AddInternalServices(file, inside);
    });

    private static void AddInternalServices(ComposeFileBuilder file, NetworkBuilder inside)
    {
        for (var number = 3; number <= 5; number++)
        {
            var name = $"service_{number}";
            file.Service(name, s => s.Image(name).On(inside));
        }
    }
}
