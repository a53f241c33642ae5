using ComposeGen.Diagnostics;

namespace ComposeGen.Tests.Writing;

/// <summary>A file that was built in code is checked before it is written.</summary>
public sealed class CheckedWritingTests
{
    private static readonly ComposeFile Wrong = Compose.File(file =>
    {
        var db = file.Service("db", s => s.Image("postgres").On(file.Network("back")));
        file.Service("web", s => s.On(file.Network("front")).Link(db));
    });

    public static TheoryData<string, Action<ComposeFile, WriteOptions?>> Ways { get; } = new()
    {
        { "text", (file, options) => file.ToYaml(options) },
        { "text with warnings", (file, options) => file.ToYaml(options, out _) },
        { "writer", (file, options) => file.WriteTo(new StringWriter(), options) },
        { "stream", (file, options) => file.WriteTo(new MemoryStream(), options) },
        { "path", (file, options) => file.Save(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options) },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_error_is_reported(string way, Action<ComposeFile, WriteOptions?> write) =>
        Wrong.Invoking(file => write(file, null)).Should().Throw<ComposeException>(way)
            .Which.Diagnostics.Select(found => found.Code).Should().BeEquivalentTo("CG2001", "CG3202");

    [Fact]
    public async Task Every_error_is_reported_to_who_waits() =>
        (await FluentActions.Awaiting(() => Wrong.WriteToAsync(Stream.Null)).Should().ThrowAsync<ComposeException>())
            .Which.Diagnostics.Should().HaveCount(2);

    [Fact]
    public void Nothing_is_written_before_an_error()
    {
        using var text = new StringWriter();
        Wrong.Invoking(file => file.WriteTo(text)).Should().Throw<ComposeException>();
        text.ToString().Should().BeEmpty();
    }

    [Fact]
    public void What_the_format_lacks_is_reported_together_with_errors() =>
        Compose.File(file => file.Service("web", s => s.Init()))
            .Invoking(file => file.ToYaml(ComposeFormat.V2_0))
            .Should().Throw<ComposeException>().Which.Diagnostics.Select(found => found.Code)
            .Should().BeEquivalentTo("CG2001", "CG1202");

    [Fact]
    public void Options_ignore_findings() =>
        Wrong.ToYaml(new WriteOptions { Check = new CheckOptions { Ignore = ["CG2001", "CG3202"] } })
            .Should().Be(Wrong.Unchecked());

    [Fact]
    public void Strict_options_refuse_warnings()
    {
        var unused = Compose.File(file =>
        {
            file.Network("unused");
            file.Service("web", s => s.Image("nginx"));
        });
        var strict = new CheckOptions { Strict = true };

        unused.ToYaml().Should().Contain("unused");
        unused.Invoking(file => file.ToYaml(new WriteOptions { Check = strict })).Should().Throw<ComposeException>();
        unused.Invoking(file => file.ValidateOrThrow(strict)).Should().Throw<ComposeException>();
        unused.ValidateOrThrow().Should().ContainSingle().Which.Severity.Should().Be(DiagnosticSeverity.Warning);
    }

    [Fact]
    public void A_loaded_file_is_written_with_its_errors()
    {
        const string Text = "services:\n  web: {}\n";
        var file = ComposeFile.Parse(Text).File;
        file.ToYaml().Should().Be(Text);
        file.Edit(f => f.Service("web", s => s.Init())).ToYaml().Should().Contain("init: true");
        file.Invoking(f => f.ValidateOrThrow()).Should().Throw<ComposeException>().Which.Diagnostics.Should().ContainSingle();
    }
}
