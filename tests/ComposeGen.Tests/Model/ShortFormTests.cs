namespace ComposeGen.Tests.Model;

/// <summary>A format without the long syntax gets the short one if that is equivalent.</summary>
public sealed class ShortFormTests
{
    [Theory]
    [InlineData("volumes: [{type: volume, source: data, target: /d}]", "data:/d")]
    [InlineData("volumes: [{type: volume, target: /d}]", "/d")]
    [InlineData(
        "volumes: [{type: bind, source: ./data, target: /d, read_only: true, bind: {create_host_path: true}}]",
        "./data:/d:ro")]
    [InlineData("volumes: [{type: bind, source: /srv, target: /d, read_only: false, bind: {create_host_path: true}}]", "/srv:/d")]
    [InlineData("volumes: [{type: bind, source: ~/x, target: \"${D}\", bind: {create_host_path: true}}]", "~/x:${D}")]
    [InlineData("volumes: [{type: bind, source: /srv, target: /d}]", null)]
    [InlineData("volumes: [{type: bind, source: data, target: /d, bind: {create_host_path: true}}]", null)]
    [InlineData("volumes: [{type: volume, source: ./data, target: /d}]", null)]
    [InlineData("volumes: [{type: volume, target: /d, read_only: true}]", null)]
    [InlineData("volumes: [{type: volume, source: data, target: /d, read_only: \"${RO}\"}]", null)]
    [InlineData("volumes: [{type: volume, source: data, target: /d, volume: {nocopy: true}}]", null)]
    [InlineData("ports: [{target: 80}]", "80")]
    [InlineData("ports: [{target: 80, published: 8080, protocol: udp}]", "8080:80/udp")]
    [InlineData("ports: [{target: 80, published: 8080, mode: ingress, host_ip: 127.0.0.1}]", "127.0.0.1:8080:80")]
    [InlineData("ports: [{target: 80, host_ip: \"::1\"}]", "[::1]::80")]
    [InlineData("ports: [{target: 80, published: 8080, mode: host}]", "8080:80")]
    [InlineData("ports: [{target: 80, name: web}]", null)]
    [InlineData("devices: [{source: /dev/a}]", "/dev/a:/dev/a")]
    [InlineData("devices: [{source: /dev/a, target: /dev/b, permissions: rw}]", "/dev/a:/dev/b:rw")]
    public void Is_all_or_a_list_of_requests(string key, string? shortForm)
    {
        var file = ComposeFile.Parse($"services: {{web: {{image: nginx, {key}}}}}\nvolumes: {{data: }}\n").FileOrThrow();

        var writing = file.Invoking(known => known.ToYaml(new WriteOptions { Format = ComposeFormat.V2_2 }));

        if (shortForm is null)
        {
            writing.Should().Throw<ComposeException>();
        }
        else
        {
            writing().Split('\n').Select(line => line.Replace("\"", "", StringComparison.Ordinal).TrimStart(' ', '-'))
                .Should().Contain(shortForm);
        }
    }
}
