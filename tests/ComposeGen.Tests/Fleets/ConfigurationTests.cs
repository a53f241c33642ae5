using ComposeGen.Diagnostics;
using ComposeGen.Fleets;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Fleets;

/// <summary>Configuration files: where they lie, how they get into the container, and what they ask for in vain.</summary>
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("slave2/gate", "CG4016",
        "The configuration of slave1/worker asks for a port of 'slave2/gate': it exposes 443, 80. Name one of them.")]
    [InlineData("slave2/gate:22", "CG4016",
        "The configuration of slave1/worker asks for a port of 'slave2/gate': it exposes 443, 80, but not 22. List that under "
        + "expose, or correct the number.")]
    [InlineData("slave1/watcher", "CG4016",
        "The configuration of slave1/worker asks for a port of 'slave1/watcher': it exposes none. List its ports under expose.")]
    [InlineData("hub/store:80", "CG4014",
        "The configuration of slave1/worker asks for 'hub/store', which it cannot reach: works-slave1/worker and "
        + "works-hub/store have no network in common.")]
    [InlineData("slave9/gate:80", "CG4013",
        "The configuration of slave1/worker asks for 'slave9/gate': no node is called 'slave9'.")]
    [InlineData("slave2/nobody:80", "CG4013",
        "The configuration of slave1/worker asks for 'slave2/nobody': 'slave2' has no service 'nobody', but gate, worker, "
        + "watcher.")]
    [InlineData("nobody:80", "CG4013",
        "The configuration of slave1/worker asks for 'nobody': neither a service of this node nor a node has that name. Write "
        + "NODE/SERVICE.")]
    [InlineData("last:80", "CG4013",
        "The configuration of slave1/worker asks for 'last': 'last' has no entry service. Write last/SERVICE, or name an entry.")]
    public void What_cannot_be_asked_for_is_a_finding(string peer, string code, string message)
    {
        var colon = peer.IndexOf(':', StringComparison.Ordinal);
        var plan = Asking(context => colon < 0
            ? context.AddressOf(peer)
            : context.AddressOf(peer[..colon], int.Parse(peer[(colon + 1)..], null)));

        plan.Diagnostics.Where(found => found.Code == code).Should().ContainSingle("the other slave asks the same")
            .Which.Should().Match<ComposeGen.Diagnostics.Diagnostic>(found =>
            found.Code == code && found.Message == message && found.Path.ToString() == "services.worker");
        plan.Invoking(known => known.WriteTo("nowhere")).Should().Throw<ComposeException>();
    }

    [Fact]
    public void A_name_that_several_services_have_is_a_finding()
    {
        var plan = Fleet.Create(fleet =>
        {
            var inout = fleet.SharedNetwork("inout");
            fleet.Nodes("slave", 3,
                _ => Compose.File(file => file.Service("web", web => web.Image("web").Expose(80)
                .Configure(service => service.ContainerName = "same").On(inout))), slave => slave
                .ConfigurationFile("web", "/etc/web.conf", context =>
                    string.Concat(context.Peers.Select(peer => context.NameOf($"{peer.Name}/web")))));
        }).Plan();

        plan.Diagnostics.Should()
            .Contain(found => found.Code == "CG4015"
            && found.Message.StartsWith("The configuration of slave1/web asks for 'slave2/web', which has no name that is "
            + "unique: on inout, 'web', 'same' may be any of slave1/web, slave2/web, slave3/web. Make it an entry or an exit "
            + "of its node, or give it an alias there.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_has_the_position_of_the_template_engine()
    {
        var place = new SourceSpan("peers.liquid", 3, 7, 3, 20);
        var plan = Asking(context =>
        {
            context.Location = place;
            return context.NameOf("nobody");
        });

        plan.Diagnostics.Should().ContainSingle().Which.Span.Should().Be(place);
    }

    [Fact]
    public void What_a_template_engine_throws_is_a_finding()
    {
        var problem = new ComposeGen.Diagnostics.Diagnostic(ComposeGen.Diagnostics.FleetDiagnostics.NoSuchPeer,
            ComposeGen.Diagnostics.ComposePath.Root, default, "No.");
        Asking(_ => throw new ComposeException([problem])).Diagnostics.Should().Equal(problem);
    }

    [Fact]
    public void What_a_callers_code_throws_is_the_callers()
    {
        new Action(() => Asking(_ => throw new InvalidCastException("mine"))).Should().Throw<InvalidCastException>();
        new Action(() => Asking(_ => null!)).Should().Throw<InvalidOperationException>()
            .WithMessage("No text was made for /etc/asked.conf of slave1/worker.");
    }

    [Fact]
    public void A_service_that_is_not_there_gets_no_file() =>
        Demo.Lines(Fleet.Create(fleet =>
            fleet.Nodes("more", 2, _ => Compose.File(file => file.Service("web", web => web.Image("web"))), kind => kind
            .ConfigurationFile("wbe", "/etc/web.conf", _ => ""))).Plan().Diagnostics)
            .Should().Equal("composegen: error CG4012: more1 has no service 'wbe' to get the configuration file /etc/web.conf. "
                + "Correct the name.");

    [Fact]
    public void Formats_that_have_configs_grant_one()
    {
        var files = Demo.Files(Works.Fleet(FleetLayout.PerNode, more: fleet => fleet.Target(ComposeFormat.Spec)));

        files["slave1/docker-compose.yml"].Should()
            .Contain("    configs:\n      - source: worker-etc-worker-peers-conf\n        target: /etc/worker/peers.conf\n")
            .And.Contain("\nconfigs:\n  worker-etc-worker-peers-conf:\n    file: ./config/worker/etc/worker/peers.conf\n")
            .And.NotContain(":ro");
        files.Should().ContainKey("slave1/config/worker/etc/worker/peers.conf");
    }

    [Fact]
    public void Configs_in_one_file_have_different_names() =>
        Demo.Files(Works.Fleet(FleetLayout.Flat, more: fleet => fleet.Target(ComposeFormat.Spec)))["docker-compose.yml"].Should()
            .Contain("      - source: slave2-worker-etc-worker-peers-conf\n        target: /etc/worker/peers.conf\n")
            .And.Contain("\n  slave2-worker-etc-worker-peers-conf:\n    file: ./slave2/config/worker/etc/worker/peers.conf\n");

    [Theory]
    [InlineData("etc/web.conf", "'etc/web.conf' is not a path of a file in a container. Begin it with '/'.")]
    [InlineData("/etc/../../web.conf", "*'..' leads to another folder.")]
    [InlineData("/etc//web.conf", "*a part of it is empty.")]
    [InlineData("/", "*a part of it is empty.")]
    [InlineData("/etc/", "*a part of it is empty.")]
    [InlineData("/etc/a:b", "*'a:b' holds a character that not every system, or no mount, allows.")]
    [InlineData("/etc/$(touch pwned)", "*'$(touch pwned)' holds a character*")]
    [InlineData("/etc/a\nb", "*holds a character*")]
    [InlineData("/etc/web.", "*begins with a blank, or ends with a dot or blank*")]
    [InlineData("/etc/ web", "*begins with a blank, or ends with a dot or blank*")]
    [InlineData("/etc/NUL.conf", "*'NUL.conf' is a name that Windows reserves.")]
    public void A_path_that_cannot_be_written_everywhere_is_refused(string target, string message) =>
        new Action(() => Works.Fleet(FleetLayout.PerNode, more: fleet =>
            fleet.Nodes("more", 2, _ => new ComposeFile(), kind => kind.ConfigurationFile("web", target, _ => ""))))
            .Should().Throw<ArgumentException>().WithMessage(message + " (Parameter 'target')");

    [Fact]
    public void A_path_is_given_once() =>
        new Action(() => Works.Fleet(FleetLayout.PerNode, more: fleet =>
            fleet.Nodes("more", 2, _ => new ComposeFile(), kind => kind
            .ConfigurationFile("web", "/a", _ => "").ConfigurationFile("other", "/a", _ => "")
                .ConfigurationFile("web", "/a", _ => ""))))
            .Should().Throw<ArgumentException>().WithMessage("'web' has a configuration file at '/a' already.*");

    [Theory]
    [InlineData("")]
    [InlineData("1ST")]
    [InlineData("A-B")]
    [InlineData("NODE")]
    [InlineData("FLEET")]
    public void A_variable_has_a_legal_name_of_its_own(string name) =>
        new Action(() => Works.Fleet(FleetLayout.PerNode, more: fleet =>
            fleet.Node("more", _ => new ComposeFile(), kind => kind.Variable(name, "x"))))
            .Should().Throw<ArgumentException>().WithParameterName(nameof(name));

    [Fact]
    public void A_reference_file_gets_the_variables_of_its_kind()
    {
        using var pair = new TemplatePair("services:\n  web:\n    image: web\n    working_dir: ${TAG}\n    user: ${USER}\n"
            + "    labels:\n      zone: ${ZONE} of ${NODE}\n");
        var plan = Fleet.Create(fleet => fleet.Nodes("slave", 2, node => pair.Slave.For(node), slave => slave
            .Variable("TAG", "a$b").Variable("ZONE", node => $"zone{node.Index}"))).Plan();

        plan.Diagnostics.Should().BeEmpty();
        plan.Projects[1].File.Services["web"].Should().Match<Service>(web =>
            web.WorkingDir!.Raw == "a$$b" && web.User!.Raw == "${USER}" && web.Labels!["zone"]!.Raw == "zone2 of slave2");
    }

    private static FleetPlan Asking(Func<ConfigurationContext, string> render) => Fleet.Create("works", fleet =>
    {
        var inout = fleet.SharedNetwork("inout");
        fleet.Node("hub", _ => Compose.File(file => file.Service("store", store => store.Image("store").Expose(80))));
        fleet.Node("last", _ => Compose.File(file => file.Service("web", web => web.Image("web").Expose(80))));
        fleet.Nodes("slave", 2, node => Compose.File(file =>
        {
            var inside = file.Network("inside");
            file.Service("gate", gate =>
                gate.Image("gate").Expose(443).Port(8000 + node.Index, 80).On(inside).On(inout, aliases: node.Name));
            var worker = file.Service("worker", service => service.Image("worker").On(inside).On(inout));
            file.Service("watcher", watcher => watcher.Image("watcher").NetworkMode(NetworkMode.OfService(worker.Name)));
        }), slave => slave.ConfigurationFile("worker", "/etc/asked.conf", render));
    }).Plan();
}
