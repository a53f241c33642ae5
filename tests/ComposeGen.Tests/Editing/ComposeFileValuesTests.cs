using ComposeGen.Diagnostics;
using CsCheck;

namespace ComposeGen.Tests.Editing;

public sealed class ComposeFileValuesTests
{
    private const string Text =
        """
        version: '2.4'
        services:
          # The front.
          web:
            image: nginx:1.26   # pinned
            ports:
              - "80:80"   # http
            environment:
              - A=b
            labels: {a: b}
            build: .
            depends_on: [db]
            networks: [front]
          db: &db
            image: postgres
          copy: *db
        networks:
          front:

        """;

    /// <summary>Each change, and the lines that it removes and adds.</summary>
    [Theory]
    [InlineData("services.web.image=nginx:1.27", "    image: nginx:1.26   # pinned", "    image: nginx:1.27   # pinned")]
    [InlineData("services.web.tty=true", "", "    tty: true")]
    [InlineData("services.web.cpu_shares=512", "", "    cpu_shares: 512")]
    [InlineData("services.web.mem_limit=64m", "", "    mem_limit: 64m")]
    [InlineData("services.web.hostname=yes", "", "    hostname: \"yes\"")]
    [InlineData("services.web.environment.TZ=Europe/Paris", "", "      - TZ=Europe/Paris")]
    [InlineData("services.web.environment.A=c", "      - A=b", "      - A=c")]
    [InlineData("services.web.environment+=X=1.10", "", "      - X=1.10")]
    [InlineData("services.web.environment.FLAG=yes", "", "      - FLAG=yes")]
    [InlineData("services.web.ports+=8080:81", "", "      - \"8080:81\"")]
    [InlineData("services.web.ports[0]=81:80", "      - \"80:80\"   # http", "      - \"81:80\"   # http")]
    [InlineData("services.web.expose+=81", "", "    expose:\n      - \"81\"")]
    [InlineData("services.web.labels.\"a.b\"=c", "    labels: {a: b}", "    labels: {a: b, a.b: c}")]
    [InlineData("services.web.labels[\"a=b\"]=c=d", "    labels: {a: b}", "    labels: {a: b, a=b: c=d}")]
    [InlineData("services.web.networks+=default", "    networks: [front]", "    networks: [front, default]")]
    [InlineData("services.web.command=[\"a\", \"b c\"]", "", "    command:\n      - a\n      - b c")]
    [InlineData("services.web.x-note=3", "", "    x-note: 3")]
    [InlineData("services.web.build.target=final", "    build: .", "    build:\n      context: .\n      target: final")]
    [InlineData("services.copy.image=mariadb", "  copy: *db", "  copy:\n    image: mariadb")]
    [InlineData("services.new.image=busybox", "", "  new:\n    image: busybox")]
    [InlineData("volumes.data=", "", "volumes:\n  data:")]
    public void A_value_is_set_in_its_lines(string assignment, string removed, string added)
    {
        var changed = Assign(ComposeFile.Parse(Text).File, assignment).ToYaml();

        Lines(Text).Except(Lines(changed)).Should().Equal(Lines(removed).Where(line => line.Length > 0));
        Lines(changed).Except(Lines(Text)).Should().Equal(Lines(added).Where(line => line.Length > 0));
    }

    [Theory]
    [InlineData("services.web.ports+=http", "CG1103", 6)]
    [InlineData("services.web.tty=maybe", "CG1103", 4)]
    [InlineData("services.web.imag=nginx", "CG1101", 4)]
    [InlineData("services.web.image.tag=x", "CG5009", 5)]
    [InlineData("services.web.ports[1]=80", "CG5009", 6)]
    [InlineData("services.web.hostname=a${", "CG1104", 4)]
    [InlineData("sevices.web.image=a", "CG1101", 1)]
    public void A_value_that_does_not_fit_is_refused_at_its_place(string assignment, string code, int line)
    {
        var file = ComposeFile.Parse(Text).File;
        FluentActions.Invoking(() => Assign(file, assignment)).Should().Throw<ComposeException>()
            .Which.Diagnostics.Should().Contain(found => found.Code == code && found.Span.Line == line);
        file.ToYaml().Should().Be(Text);
    }

    [Theory]
    [InlineData("services.web.image", "    image: nginx:1.26   # pinned")]
    [InlineData("services.web.environment.A", "      - A=b")]
    [InlineData("services.web.depends_on", "    depends_on: [db]")]
    [InlineData("services.web.build", "    build: .")]
    public void A_value_is_removed_with_its_lines(string path, string removed)
    {
        var changed = ComposeFile.Parse(Text).File.Without(ComposePath.Parse(path)).ToYaml();

        Lines(Text).Except(Lines(changed)).Should().Contain(removed).And.HaveCountLessThanOrEqualTo(2);
    }

    /// <summary>The last values of lists and mappings, and what remains of the service or of the file.</summary>
    [Theory]
    [InlineData("services.a.ports[0]", "image: x\n    ports:\n      # open\n      - '80:80'", "image: x")]
    [InlineData("services.a.ports[0]", "image: x\n    ports: ['80:80']  # open", "image: x")]
    [InlineData("services.a.ports[1]", "image: x\n    ports: ['80:80', '81:81']", "image: x\n    ports: ['80:80']")]
    [InlineData("services.a.environment.B", "image: x\n    environment:\n      B: c", "image: x")]
    [InlineData("services.a.environment.B", "image: x\n    environment:\n      - B=c", "image: x")]
    [InlineData("services.a.deploy.resources.limits.cpus",
        "image: x\n    deploy:\n      resources:\n        limits:\n          cpus: '1'", "image: x")]
    [InlineData("services.a.deploy.resources.limits.cpus",
        "image: x\n    deploy:\n      replicas: 2\n      resources: {limits: {cpus: '1'}}",
        "image: x\n    deploy:\n      replicas: 2")]
    [InlineData("services.a.networks.b.aliases[0]",
        "image: x\n    networks:\n      b:\n        aliases: [c]\nnetworks:\n  b:",
        "image: x\n    networks:\n      b: {}\nnetworks:\n  b:")]
    [InlineData("networks.b", "image: x\nnetworks:\n  # ours\n  b:", "image: x")]
    [InlineData("services.a.image", "image: x", null)]
    [InlineData("services.a", "image: x", null)]
    public void A_list_or_mapping_that_loses_its_last_value_is_removed(string path, string before, string? after)
    {
        var changed = ComposeFile.Parse($"services:\n  a:\n    {before}\n").File.Without(ComposePath.Parse(path));

        // A service stays, and so do the services.
        var remains = path == "services.a" ? "services: {}\n" : "services:\n  a: {}\n";
        changed.ToYaml().Should().Be(after is null ? remains : $"services:\n  a:\n    {after}\n");
        ComposeFile.Parse(changed.ToYaml()).File.Diff(changed).Should().BeEmpty();
    }

    [Theory]
    [InlineData("services.mail")]
    [InlineData("services.web.ports[3]")]
    [InlineData("services.web.image.tag")]
    [InlineData("services.web.environment.B")]
    public void A_value_that_does_not_exist_cannot_be_removed(string path) =>
        FluentActions.Invoking(() => ComposeFile.Parse(Text).File.Without(ComposePath.Parse(path)))
            .Should().Throw<ComposeException>().Which.Diagnostics.Should().ContainSingle(found => found.Code == "CG5009");

    [Fact]
    public void A_file_of_version_1_is_changed_too() =>
        Assign(ComposeFile.Parse("# old\nweb:\n  image: a   # this\n  tty: true\n").File, "web.image=b").ToYaml()
            .Should().Be("# old\nweb:\n  image: b   # this\n  tty: true\n");

    [Fact]
    public void A_value_that_the_version_does_not_have_is_refused() =>
        FluentActions.Invoking(() => Assign(
                ComposeFile.Parse("version: '2.0'\nservices:\n  web:\n    image: a\n").File, "services.web.init=true"))
            .Should().Throw<ComposeException>();

    [Fact]
    public void Other_errors_of_the_file_do_not_matter() =>
        Assign(ComposeFile.Parse("services:\n  web:\n    imag: a\n").File, "services.web.tty=true").ToYaml()
            .Should().Be("services:\n  web:\n    imag: a\n    tty: true\n");

    [Fact]
    public void The_text_of_a_path_is_that_path() =>
        Gen.OneOf(
                Gen.Int[0, 20].Select(index => (Func<ComposePath, ComposePath>)(path => path.Child(index))),
                Gen.String[Gen.Char["ab.[]\"\\= \n"], 0, 6]
                    .Select(key => (Func<ComposePath, ComposePath>)(path => path.Child(key))))
            .Array[1, 5]
            .Select(steps => steps.Aggregate(ComposePath.Root, (path, step) => step(path)))
            .Sample(path => ComposePath.Parse(path.ToString()).Equals(path), iter: 2_000);

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[b]")]
    [InlineData("a[0")]
    [InlineData("a[99999999999]")]
    [InlineData("a.\"b")]
    public void Other_texts_are_no_paths(string text)
    {
        ComposePath.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => ComposePath.Parse(text)).Should().Throw<FormatException>();
    }

    private static ComposeFile Assign(ComposeFile file, string assignment)
    {
        var end = Enumerable.Range(0, assignment.Length).First(at =>
            assignment[at] == '=' && ComposePath.TryParse(assignment[..at].TrimEnd('+'), out _));
        return assignment[end - 1] == '+'
            ? file.WithAdded(ComposePath.Parse(assignment[..(end - 1)]), assignment[(end + 1)..])
            : file.With(ComposePath.Parse(assignment[..end]), assignment[(end + 1)..]);
    }

    private static string[] Lines(string text) => text.Split('\n');
}
