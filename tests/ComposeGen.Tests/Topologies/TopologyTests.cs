using ComposeGen.Tests.Article;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Topologies;

/// <summary>Who reaches whom, by which name; that containers agree is for the tests on an engine to prove.</summary>
public sealed class TopologyTests
{
    [Fact]
    public void Services_of_one_network_reach_each_other_by_every_name()
    {
        var reach = Of("""
            services:
              web: {image: nginx}
              api:
                image: nginx
                hostname: apihost
                networks: {default: {aliases: [backend, API]}}
            """).Reach("p/web", "p/api");

        reach.IsReachable.Should().BeTrue();
        reach.Networks.Select(network => network.Name).Should().Equal("p_default");
        reach.Names.Select(name => $"{name.Kind} {name}").Should()
            .Equal("Alias backend", "Alias API", "Hostname apihost", "Container p-api-1");
        reach.Names.Should().OnlyContain(name => name.IsCertain && name.Answer.Addresses == 1);
        reach.Name.Should().Be("backend");
        (reach.Obstacle, reach.Remedies.Count).Should().Be((null, 0));
    }

    [Fact]
    public void The_article_s_webapp_does_not_reach_its_api()
    {
        var topology = Topology.Of(new Project("experiments", ArticleModel.FourServices()));
        var reach = topology.Reach("experiments/webapp", "experiments/api");

        reach.IsReachable.Should().BeFalse();
        reach.Name.Should().BeNull();
        reach.Obstacle.Should().Be("experiments/webapp and experiments/api have no network in common.");
        reach.Remedies.Select(remedy => $"{remedy.Service} on {remedy.Network}").Should()
            .Equal("experiments/webapp on experiments_back", "experiments/api on experiments_front");
        topology.Reach("experiments/job", "experiments/maria").Name.Should().Be("maria");
    }

    [Fact]
    public void Projects_meet_on_an_external_network_by_its_real_name()
    {
        const string One = "services:\n  app: {image: nginx, networks: {here: {aliases: [one]}}}\n"
            + "networks: {here: {external: true, name: shared}}\n";
        const string Two = "services:\n  app: {image: nginx, networks: {there: {aliases: [two]}}}\n"
            + "networks: {there: {external: {name: shared}}}\n";
        var topology = Topology.Of(Project("p", One), Project("q", Two));
        var reach = topology.Reach("p/app", "q/app");

        reach.Name.Should().Be("two");
        reach.Names.Select(name => (name.Text, name.IsCertain, name.Answer.Addresses)).Should()
            .Equal(("two", true, 1), ("app", false, 2), ("q-app-1", true, 1));
        topology.Networks.Should().ContainSingle().Which.IsExternal.Should().BeTrue();
    }

    [Fact]
    public void A_network_that_one_project_creates_is_external_to_the_other()
    {
        var topology = Topology.Of(
            Project("p", "services:\n  a: {image: nginx, networks: [n]}\nnetworks: {n: {}}\n"),
            Project("q", "services:\n  b: {image: nginx, networks: [m]}\nnetworks: {m: {external: true, name: p_n}}\n"));
        topology.Reach("q/b", "p/a").Name.Should().Be("a");
        topology.Networks.Should().ContainSingle().Which.IsExternal.Should().BeFalse();
    }

    [Fact]
    public void The_default_network_may_be_external_or_named()
    {
        var topology = Topology.Of(
            Project("p", "services:\n  a: {image: nginx}\nnetworks: {default: {external: true, name: shared}}\n"),
            Project("q", "services:\n  b: {image: nginx}\nnetworks: {default: {name: shared}}\n"));
        topology.Reach("p/a", "q/b").Name.Should().Be("b");
    }

    [Fact]
    public void The_first_network_that_knows_a_name_answers_alone()
    {
        var topology = Of("""
            services:
              asks: {image: nginx, networks: [b, a, c]}
              one: {image: nginx, networks: {b: {aliases: [name]}}}
              two: {image: nginx, networks: {c: {aliases: [name]}}}
              three: {image: nginx, networks: {a: {aliases: [name]}}}
            networks: {a: {internal: true}, b: {}, c: {}}
            """);
        var asks = topology.Service("p/asks");

        Owners(topology.Resolve(asks, "NAME")).Should().Be("p_b: p/one");
        Owners(topology.Resolve(asks, "name.p_c")).Should().Be("p_c: p/two");
        Owners(topology.Resolve(asks, "three")).Should().Be("p_a: p/three");
        topology.Resolve(asks, "name.p_d").Should().BeNull();
        topology.Resolve(asks, "nobody").Should().BeNull();
        topology.Reach("p/asks", "p/two").Names.Select(name => name.Text).Should().Equal("two", "p-two-1");
    }

    [Fact]
    public void A_scaled_service_answers_with_all_its_containers()
    {
        var topology = Of("services:\n  web: {image: nginx}\n  api: {image: nginx, scale: 3, networks: {default: {aliases: "
            + "[a]}}}\n  none: {image: nginx, scale: 0}\n");
        topology.Reach("p/web", "p/api").Names.Select(name => (name.Text, name.Answer.Addresses)).Should()
            .Equal(("a", 3), ("api", 3), ("p-api-1", 1), ("p-api-2", 1), ("p-api-3", 1));
        topology.Resolve(topology.Service("p/web"), "none").Should().BeNull();
    }

    [Fact]
    public void A_link_gives_a_name_that_is_one_container_s()
    {
        var topology = Of("""
            services:
              web: {image: nginx, links: ["api:a", db]}
              other: {image: nginx}
              api: {image: nginx, scale: 2}
              db: {image: nginx}
              also: {image: nginx, networks: {default: {aliases: [db]}}}
            """);

        topology.Reach("p/web", "p/api").Names[0].Should()
            .Match<ReachName>(name => name.Text == "a" && name.Kind == DnsNameKind.Link && name.Answer.Addresses == 1);
        topology.Reach("p/web", "p/db").Name.Should().Be("db");
        topology.Resolve(topology.Service("p/other"), "a").Should().BeNull();
        topology.Reach("p/other", "p/db").Name.Should()
            .BeNull("the alias of 'also' makes 'db' ambiguous, and each Compose has another name for the container");
    }

    [Fact]
    public void A_service_in_a_shared_network_stack_is_reached_by_its_names_and_at_localhost()
    {
        var topology = Of("""
            services:
              web: {image: nginx}
              main: {image: nginx, container_name: boss}
              side: {image: nginx, network_mode: "service:main"}
              far: {image: nginx, network_mode: "container:boss"}
              further: {image: nginx, network_mode: "service:side"}
            """);

        topology.Reach("p/side", "p/main").Name.Should().Be("localhost");
        topology.Reach("p/far", "p/further").SharesStack.Should().BeTrue();
        topology.Reach("p/web", "p/further").Name.Should().Be("main");
        topology.Reach("p/far", "p/web").Name.Should().Be("web");
        topology.Resolve(topology.Service("p/web"), "side").Should().BeNull();
    }

    [Theory]
    [InlineData("host", "p/b is on the host's own network, where no other network's names are known.")]
    [InlineData("none", "p/b has no network.")]
    [InlineData("container:unknown", "p/b has the network stack of 'container:unknown', which is not known here.")]
    [InlineData("service:b", "p/b has the network stack of 'service:b', which is not known here.")]
    public void A_mode_may_cut_a_service_off(string mode, string why)
    {
        var topology = Of($"services:\n  a: {{image: nginx}}\n  b: {{image: nginx, network_mode: \"{mode}\"}}\n");
        topology.Reach("p/a", "p/b").Obstacle.Should().Be(why);
        topology.Reach("p/b", "p/a").IsReachable.Should().BeFalse();
    }

    [Fact]
    public void The_engine_s_own_bridge_has_no_names()
    {
        var reach = Of("services:\n  a: {image: nginx, network_mode: bridge}\n  b: {image: nginx, network_mode: bridge}\n")
            .Reach("p/a", "p/b");
        (reach.IsReachable, reach.Name, reach.Names.Count).Should().Be((true, null, 0));
    }

    [Fact]
    public void A_network_that_only_a_mode_names_adds_no_service_name()
    {
        var topology = Of("services:\n  a: {image: nginx}\n  b: {image: nginx, network_mode: p_default}\n");
        topology.Reach("p/a", "p/b").Names.Select(name => name.Text).Should().Equal("p-b-1");
    }

    [Theory]
    [InlineData("[front]", "[back]", "8080:80")]
    [InlineData("[inside]", "[back]", "")]
    [InlineData("[front]", "[inside]", "")]
    public void A_published_port_is_a_way_over_the_host(string from, string to, string ports)
    {
        var topology = Of($"services:\n  a: {{image: nginx, networks: {from}}}\n"
            + $"  b: {{image: nginx, ports: [\"8080:80\"], networks: {to}}}\n"
            + $"networks: {{front: {{}}, back: {{}}, inside: {{internal: true}}}}\n");
        var reach = topology.Reach("p/a", "p/b");
        reach.IsReachable.Should().BeFalse();
        string.Join(' ', reach.HostPorts).Should().Be(ports);
    }

    [Fact]
    public void Docker_compose_joins_container_names_by_underscores()
    {
        var topology = Topology.Of(new Project("p", Parse("services:\n  a: {image: nginx}\n")) { Separator = '_' });
        topology.Service("p/a").Endpoints[0].Names.Select(name => name.Text).Should().Equal("a", "p_a_1");
    }

    [Fact]
    public void Names_that_depend_on_variables_are_not_known()
    {
        var topology = Topology.Of(
            Project("p", "services:\n  a: {image: nginx, container_name: \"${A}\", networks: {n: {aliases: [\"${B}\"]}}}\n"
                + "networks: {n: {external: true, name: \"${N}\"}}\n"),
            Project("q", "services:\n  a: {image: nginx, networks: [n]}\nnetworks: {n: {external: true, name: \"${N}\"}}\n"));
        topology.Service("p/a").Endpoints[0].Names.Select(name => name.Text).Should().Equal("a");
        topology.Reach("p/a", "q/a").IsReachable.Should().BeFalse();
    }

    [Theory]
    [InlineData("My App", "myapp")]
    [InlineData("__x-1_", "x-1_")]
    [InlineData("...", "default")]
    public void A_project_is_named_after_its_folder(string folder, string name)
    {
        ComposeGen.Topologies.Project.NameOf(new ComposeFile(), Path.Combine("some", folder)).Should().Be(name);
        ComposeGen.Topologies.Project.NameOf(new ComposeFile { Name = "own" }, folder).Should().Be("own");
    }

    [Fact]
    public void An_unknown_service_is_refused() =>
        FluentActions.Invoking(() => Of("services:\n  a: {image: nginx}\n").Service("a")).Should().Throw<ArgumentException>()
            .WithMessage("No project here has the service 'a'. Write it as PROJECT/SERVICE.*");

    [Fact]
    public void Ten_thousand_projects_are_one_topology()
    {
        var file = Parse("services:\n  a: {image: nginx, networks: {default: {aliases: [x]}, shared: {}}}\n"
            + "networks: {shared: {external: true}}\n");
        var topology = Topology.Of(Enumerable.Range(1, 10_000).Select(number => new Project($"p{number}", file)));

        topology.Networks.Should().HaveCount(10_001);
        topology.Reach("p1/a", "p10000/a").Names.Should().Contain(name => name.Text == "p10000-a-1" && name.IsCertain);
        topology.Resolve(topology.Service("p1/a"), "a.shared")!.Addresses.Should().Be(10_000);
    }

    private static Topology Of(string text) => Topology.Of(Project("p", text));

    private static Project Project(string name, string text) => new(name, Parse(text));

    private static ComposeFile Parse(string text) => ComposeFile.Parse(text).FileOrThrow();

    private static string Owners(DnsAnswer? answer) =>
        $"{answer?.Network}: {string.Join(", ", (answer?.Owners ?? []).Select(owner => owner.Service))}";
}
