using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("CG9999", DiagnosticSeverity.Warning, "A title");

    [Fact]
    public void Prints_as_compilers_do()
    {
        At(new SourceSpan("a/b.yml", 3, 5, 3, 9)).ToString().Should().Be("a/b.yml(3,5): warning CG9999: What is wrong.");
        At(new SourceSpan(null, 3, 5, 3, 9)).ToString().Should().Be("(3,5): warning CG9999: What is wrong.");
        At(SourceSpan.WholeFile("b.yml")).ToString().Should().Be("b.yml: warning CG9999: What is wrong.");
        At(default).ToString().Should().Be("composegen: warning CG9999: What is wrong.");
    }

    [Fact]
    public void Has_the_facts_of_its_kind()
    {
        var found = At(default);

        (found.Code, found.Severity, found.Descriptor.HelpLink).Should().Be(("CG9999", DiagnosticSeverity.Warning, "CG9999"));
        found.Related.Should().BeEmpty();
    }

    [Fact]
    public void A_finding_is_one_line_whatever_it_quotes() =>
        ComposeFile.Parse("services: {web: {ports: [\"8\\n0\\r\\e[31m\"], \"a\\nb\": 1}}").Diagnostics.Select(found =>
            found.ToString()).Should().Equal(
            "(1,26): error CG1103: '8\\u000a0\\u000d\\u001b[31m' is not a port: write [[IP:]HOST:]CONTAINER[/PROTOCOL], such "
                + "as \"8080:80\".",
            "(1,43): error CG1101: 'a\\u000ab' is not a key of service. Correct its spelling, or begin it with x- to keep data "
                + "of "
                + "your own.");

    [Fact]
    public void A_bag_knows_of_errors()
    {
        var bag = new DiagnosticBag();
        bag.AddRange([At(default)]);
        bag.HasErrors.Should().BeFalse();

        bag.Report(ReadingDiagnostics.Unreadable, ComposePath.Root, default, "x");

        bag.HasErrors.Should().BeTrue();
        bag.Should().HaveCount(2);
    }

    [Fact]
    public void An_exception_lists_every_finding()
    {
        var result = ComposeFile.Parse("a: 1\nb: 2\n", "f.yml");

        var exception = result.Invoking(it => it.FileOrThrow()).Should().Throw<ComposeException>().Which;

        exception.Diagnostics.Should().Equal(result.Diagnostics);
        exception.Message.Split('\n').Should().HaveCount(2).And.OnlyContain(line => line.StartsWith("f.yml("));
        new ComposeException().Diagnostics.Should().BeEmpty();
        new ComposeException("m", exception).InnerException.Should().Be(exception);
    }

    private static Diagnostic At(SourceSpan span) => new(Descriptor, ComposePath.Root, span, "What is wrong.");
}
