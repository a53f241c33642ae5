using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

public sealed class NodeTemplateTests
{
    [Fact]
    public void Puts_the_nodes_own_values_in()
    {
        using var pair = new TemplatePair("""
            version: '2'
            services:
              web-${NODE}:
                image: app:${NODE_INDEX}
                ports:
                  - "80${NODE_INDEX}:80"
                expose:
                  - ${NODE_INDEX}
                environment:
                  NAME: ${NODE}
                  BARE: $NODE of $FLEET
                  INDEX: ${NODE_INDEX}
                  ${NODE}_KEY: x
                  FALLBACK: ${NODE:-x}${NODE-x}${NODE:?no}${NODE?no}
                  INSTEAD: ${NODE:+is ${FLEET}}${NODE+ set}
                  IN_A_FALLBACK: ${OTHER:-${NODE}}
                  OTHER: ${OTHER} $OTHER ${NODES} $NODE_NAME ${OTHER:-x}
                  ESCAPED: $${NODE} $$NODE
            """);
        pair.Third().Should().Be("""
            version: '2'
            services:
              web-slave3:
                image: app:3
                ports:
                  - "803:80"
                expose:
                  - "3"
                environment:
                  - NAME=slave3
                  - BARE=slave3 of fleet
                  - INDEX=3
                  - slave3_KEY=x
                  - FALLBACK=slave3slave3slave3slave3
                  - INSTEAD=is fleet set
                  - IN_A_FALLBACK=${OTHER:-slave3}
                  - OTHER=${OTHER} $OTHER ${NODES} $NODE_NAME ${OTHER:-x}
                  - ESCAPED=$${NODE} $$NODE

            """);
    }

    [Fact]
    public void Names_that_are_written_differently_may_mean_the_same()
    {
        using var pair = new TemplatePair("""
            version: '2'
            services:
              db-$NODE:
                image: mariadb
              web:
                image: nginx
                depends_on:
                  - db-${NODE}
            """);
        pair.Findings(3).Should().BeEmpty();
    }

    [Fact]
    public void A_mount_that_the_node_makes_unreadable_is_found_where_it_stands()
    {
        using var pair = new TemplatePair("services:\n  web:\n    image: nginx\n    volumes:\n      - './${NODE_INDEX}:'\n");
        pair.Findings(1).Should().ContainSingle().Which.Should().StartWith("slave.yml(5,9): error CG1103: ");
    }

    [Fact]
    public void Leads_relative_paths_to_where_they_led()
    {
        // The template is in the folder above out, so the way back from out/slave3 is ../..
        using var pair = new TemplatePair("""
            version: '2'
            services:
              here: {build: .}
              here2: {build: ./}
              above: {build: ..}
              beside: {build: ../x}
              below: {build: web}
              below2: {build: ./web/}
              long: {build: {context: web, dockerfile: Dockerfile.web}}
              none: {build: {dockerfile: Dockerfile.web}}
              variable: {build: "web/${TAG}"}
              absolute: {build: /srv/web}
              home: {build: ~/web}
              own: {build: "${WEB}/x"}
              git: {build: "https://github.com/x/y.git"}
              ssh: {build: "git@github.com:x/y.git"}
              short: {build: github.com/x/y}
              mounts:
                image: nginx
                volumes:
                  - .:/a
                  - ./:/b
                  - ..:/c
                  - ./data:/d:ro
                  - ../data:/e
                  - .config:/f
                  - ./${NODE}:/g
                  - ./${DATA}:/h
                  - ${DATA}/x:/i
                  - /srv:/j
                  - ~/x:/k
                  - named:/l
                  - /m
            volumes:
              named:
            """);
        pair.Third().Should().Be("""
            version: '2'
            services:
              here:
                build: ../..
              here2:
                build: ../..
              above:
                build: ../../..
              beside:
                build: ../../../x
              below:
                build: ../../web
              below2:
                build: ../../web/
              long:
                build:
                  context: ../../web
                  dockerfile: Dockerfile.web
              none:
                build:
                  context: ../..
                  dockerfile: Dockerfile.web
              variable:
                build: ../../web/${TAG}
              absolute:
                build: /srv/web
              home:
                build: ~/web
              own:
                build: ${WEB}/x
              git:
                build: https://github.com/x/y.git
              ssh:
                build: git@github.com:x/y.git
              short:
                build: github.com/x/y
              mounts:
                image: nginx
                volumes:
                  - ../..:/a
                  - ../..:/b
                  - ../../..:/c
                  - ../../data:/d:ro
                  - ../../../data:/e
                  - ../../.config:/f
                  - ../../slave3:/g
                  - ../../${DATA}:/h
                  - ${DATA}/x:/i
                  - /srv:/j
                  - ~/x:/k
                  - named:/l
                  - /m

            volumes:
              named:

            """);
    }

    [Theory]
    [InlineData("out/slave1", "../../web", "../..:/x")]
    [InlineData("", "./web", ".:/x")]
    [InlineData("web", "../web", "..:/x")]
    [InlineData("../elsewhere", "../{0}/web", "../{0}:/x")]
    public void The_way_back_depends_on_the_output_folder(string output, string context, string mount)
    {
        using var folder = new TemporaryFolder("-with$and space");
        var file = folder.Write("slave.yml", "version: '2'\nservices:\n  web:\n    build: ./web\n    volumes:\n      - .:/x\n");
        var node = new FleetNode("fleet", "slave", "slave1", 1) { Folder = "" };
        var service = NodeTemplate.Load(file, folder[output]).For(node).Services["web"];

        var name = Path.GetFileName(folder.Root).Replace("$", "$$", StringComparison.Ordinal);
        service.Build!.Context!.Raw.Should().Be(string.Format(null, context, name));
        service.Volumes!.Single().ToString().Should().Be(string.Format(null, mount, name));
    }

    [Fact]
    public void Leaves_paths_alone_where_no_folder_is_named() =>
        NodeTemplate.Load(Path.Combine(Demo.ExampleFolder, "docker-compose-slave.yml"))
            .For(new FleetNode("f", "slave", "slave9", 9))
            .Services["service_entry"].Attachments["inout"].Aliases.Should().Equal("slave9");

    [Fact]
    public void An_error_that_only_one_node_has_is_located_and_said_once()
    {
        using var pair = new TemplatePair("""
            version: '2'
            services:
              web:
                image: nginx
                ports:
                  - "655${NODE_INDEX}:80"
            """);
        pair.Findings(35).Should().BeEmpty();
        pair.Findings(60).Should().ContainSingle().Which.Should()
            .StartWith("slave.yml(6,9): error CG1103: ").And.Contain("65536");
    }

    [Fact]
    public void The_files_of_two_nodes_share_what_is_the_same()
    {
        var template = NodeTemplate.Parse("""
            services:
              web-${NODE}:
                image: web
                ports: ["80:80"]
                hostname: ${NODE}
                labels: {node: "${NODE}"}
              db:
                image: db
            networks:
              default: {driver: bridge}
            """);
        var (one, other) = (template.For(new FleetNode("f", "slave", "slave1", 1)),
            template.For(new FleetNode("f", "slave", "slave2", 2)));

        other.Services["db"].Should().BeSameAs(one.Services["db"]);
        other.Networks.Should().BeSameAs(one.Networks);
        other.Services["web-slave2"].Ports.Should().BeSameAs(one.Services["web-slave1"].Ports);
        (one.Services["web-slave1"].Hostname!.Raw, other.Services["web-slave2"].Hostname!.Raw).Should().Be(("slave1", "slave2"));
        (one.Services["web-slave1"].Labels!["node"]!.Raw, other.Services["web-slave2"].Labels!["node"]!.Raw).Should()
            .Be(("slave1", "slave2"));
    }

    [Fact]
    public void A_file_with_errors_makes_no_node()
    {
        using var pair = new TemplatePair("services: [\n");
        pair.Slave.HasErrors.Should().BeTrue();
        pair.Slave.Invoking(slave => slave.For(new FleetNode("f", "slave", "slave1", 1))).Should().Throw<ComposeException>()
            .Which.Diagnostics.Should().Equal(pair.Slave.Diagnostics);
        pair.Findings(20).Should().ContainSingle().Which.Should().Contain("error CG1002");
    }
}
