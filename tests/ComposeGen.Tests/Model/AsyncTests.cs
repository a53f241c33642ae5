namespace ComposeGen.Tests.Model;

/// <summary>Asynchronous methods have the same result as synchronous ones, and can be canceled.</summary>
public sealed class AsyncTests : IDisposable
{
    private readonly Fleets.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("services:\n  web:\n    image: web\n    helthcheck: {}\n")]
    [InlineData("services: [\n")]
    [InlineData("a\0b")]
    public async Task LoadAsync_reads_the_same_file_as_Load(string text)
    {
        var path = _folder.Write("compose.yaml", text);
        var expected = Load(path);
        var read = await ComposeFile.LoadAsync(path);
        read.Diagnostics.Should().Equal(expected.Diagnostics).And.NotBeEmpty();
        read.File.ToYaml().Should().Be(expected.File.ToYaml());
    }

    private static LoadResult Load(string path) => ComposeFile.Load(path);

    [Fact]
    public async Task A_missing_file_is_a_finding() =>
        (await ComposeFile.LoadAsync(_folder["none.yml"])).Diagnostics.Single().ToString()
            .Should().Be($"{_folder["none.yml"]}: error CG1001: There is no such file.");

    [Fact]
    public async Task WriteToAsync_writes_the_same_text_as_ToYaml()
    {
        var file = Compose.File(compose => compose.Service("web", service => service.Image("web").Environment("NAME", "Zoë")));
        using var output = new MemoryStream();
        await file.WriteToAsync(output);
        output.ToArray().Should().Equal(System.Text.Encoding.UTF8.GetBytes(file.ToYaml()));
    }

    [Fact]
    public async Task Can_be_canceled()
    {
        var path = _folder.Write("compose.yaml", "services: {}\n");
        var stopped = new CancellationToken(canceled: true);
        await new Func<Task>(() => ComposeFile.LoadAsync(path, cancellationToken: stopped))
            .Should().ThrowAsync<OperationCanceledException>();
        await new Func<Task>(() => new ComposeFile().WriteToAsync(new MemoryStream(), cancellationToken: stopped))
            .Should().ThrowAsync<OperationCanceledException>();
    }
}
