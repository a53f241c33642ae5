namespace ComposeGen.Tests.Rules;

/// <summary>Each rule with files that break it, the exact places, and similar good files.</summary>
public sealed class FileRuleTests
{
    [Fact]
    public void CG2001_nothing_to_run()
    {
        ShouldFind(
            """
            services:
              web:
                expose: ["80"]
              none: {}
              good: {image: nginx}
              built: {build: .}
              both: {image: app, build: {context: .}}
              variable: {image: "${APP}"}
              extended: {x-note: only an extension}
            """,
            "(2,3)-(2,6) CG2001 services.web: The service 'web' has neither an image nor a build. Add one of them.",
            "(4,3)-(4,7) CG2001 services.none: The service 'none' has neither an image nor a build. Add one of them.",
            "(9,3)-(9,11) CG2001 services.extended: The service 'extended' has neither an image nor a build. Add one of them.");
    }

    [Theory]
    [InlineData("services:\n  web: {imgae: nginx}\n")]
    [InlineData("services:\n  web: [image]\n")]
    [InlineData("services:\n  web: {image: [nginx]}\n")]
    public void CG2001_is_not_reported_when_the_image_could_not_be_read(string text) =>
        ComposeFile.Parse(text).File.Validate().Should().BeEmpty();

    [Fact]
    public void CG2002_undefined_network()
    {
        ShouldFind(
            """
            services:
              list:
                image: nginx
                networks:
                  - back
                  - nowhere
              map:
                image: nginx
                networks:
                  default:
                  outside:
                  nowhere:
                    aliases: [x]
              mode:
                image: nginx
                network_mode: nowhere
            networks:
              back:
              outside: {external: true}
            """,
            "(6,9)-(6,16) CG2002 services.list.networks.nowhere: The service 'list' uses the network 'nowhere', "
                + "which the file does not define. Define it under networks.",
            "(12,7)-(12,14) CG2002 services.map.networks.nowhere: The service 'map' uses the network 'nowhere', "
                + "which the file does not define. Define it under networks.");
    }

    [Theory]
    [InlineData("data:${DIR}", "")]
    [InlineData("data:/x:${MODE}", "")]
    [InlineData("${VOLUME}:/x", "")]
    [InlineData("${VOLUME:-data}:/x", "")]
    [InlineData("da${REST}:/x", "")]
    [InlineData("nowhere:${DIR}", "CG2003 CG2036")]
    [InlineData("./data:${DIR}", "CG2036")]
    [InlineData("C:\\data:${DIR}", "CG2036")]
    [InlineData("${DIR}/data:/x", "")]
    public void CG2003_CG2036_a_volume_is_used_where_a_variable_is_in_another_part(string mount, string codes) =>
        string.Join(
            ' ',
            ComposeFile.Parse($"services:\n  web: {{image: nginx, volumes: ['{mount}']}}\nvolumes:\n  data: {{}}\n").File
                .Validate()
                .Select(found => found.Code)
                .Where(code => code is "CG2003" or "CG2036"))
            .Should().Be(codes);

    [Fact]
    public void CG2003_undefined_volume()
    {
        ShouldFind(
            """
            services:
              web:
                image: nginx
                volumes:
                  - data:/data
                  - nowhere:/x:ro
                  - ./here:/here
                  - ../there:/there
                  - .hidden:/hidden
                  - /abs:/abs
                  - ~/home:/home
                  - /anonymous
                  - ${VOLUME}:/v
                  - C:\windows:/w
                  - outside:/o
            volumes:
              data:
              outside: {external: true}
            """,
            "(6,9)-(6,22) CG2003 services.web.volumes[1]: The service 'web' mounts the volume 'nowhere', "
                + "which the file does not define. Define it under volumes, or write ./nowhere for a folder.");
    }

    [Fact]
    public void CG2004_undefined_service()
    {
        ShouldFind(
            """
            services:
              list:
                image: nginx
                depends_on: [map, nobody]
                links:
                  - map:alias
                  - nobody:alias
                  - nobody
              map:
                image: nginx
                depends_on:
                  shares_well: {condition: service_started}
                  nobody: {condition: service_started}
              shares:
                image: nginx
                network_mode: service:nobody
              shares_well:
                image: nginx
                network_mode: service:variable
              container:
                image: nginx
                network_mode: container:nobody
              variable:
                image: nginx
                network_mode: service:${OTHER}
            """,
            "(4,23)-(4,29) CG2004 services.list.depends_on.nobody: The service 'list' depends on 'nobody', "
                + "which the file does not define.",
            "(7,9)-(7,21) CG2004 services.list.links[1]: The service 'list' links to 'nobody', which the file does not define.",
            "(8,9)-(8,15) CG2004 services.list.links[2]: The service 'list' links to 'nobody', which the file does not define.",
            "(13,7)-(13,13) CG2004 services.map.depends_on.nobody: The service 'map' depends on 'nobody', "
                + "which the file does not define.",
            "(16,5)-(16,17) CG2004 services.shares.network_mode: The service 'shares' shares the network of 'nobody', "
                + "which the file does not define.");
    }

    [Fact]
    public void A_service_that_could_not_be_read_is_still_there_to_refer_to() =>
        ComposeFile.Parse("services:\n  web: {image: nginx, depends_on: [db]}\n  db: 5\n").File.Validate().Should().BeEmpty();

    [Fact]
    public void A_network_that_could_not_be_read_is_still_there_to_refer_to() =>
        ComposeFile
            .Parse(
                "services:\n  web: {image: nginx, networks: [net], volumes: [\"vol:/x\"]}\nnetworks: {net: 5}\n"
                    + "volumes: {vol: 5}\n").File
            .Validate()
            .Should().BeEmpty();

    [Fact]
    public void Built_files_are_checked_too_as_they_are_written()
    {
        var finding = Compose.File(file => file.Service("web")).Validate().Should().ContainSingle().Which;
        (finding.Code, finding.Path.ToString(), finding.ToString()).Should().Be(
            (
                "CG2001",
                "services.web",
                "(3,3): error CG2001: The service 'web' has neither an image nor a build. Add one of them."));
    }

    private static void ShouldFind(string text, params string[] expected)
    {
        var loaded = ComposeFile.Parse(text);
        loaded.Diagnostics.Should().BeEmpty();
        loaded.File.Validate()
            .Select(
                found => string.Create(
                    null,
                    $"({found.Span.Line},{found.Span.Column})-({found.Span.EndLine},{found.Span.EndColumn}) {found.Code} "
                        + $"{found.Path}: {found.Message}"))
            .Should().Equal(expected);
    }
}
