using CsCheck;

namespace ComposeGen.Tests.Model.Services.Volumes;

public sealed class VolumeMountTests() : GrammarTests<VolumeMount>(
    Mounts,
    "a", "c", ":", "/", @"\", "C:\\", "d:/", ".", "~", "ro", ",", " ")
{
    private static readonly Gen<VolumeMount> Mounts = Gen.Select(
        Gen.OneOf("data", "./a b", "~/x", "/srv", "../up", @"C:\data", "d:/data", @"\\server\share", "c"),
        Gen.OneOf("/data", "/a/b c", @"D:\x", "/"),
        Gen.OneOf<string?>(null, "ro", "rw", "z", "ro,nocopy", "Z,rshared"),
        (source, target, mode) => new VolumeMount(source, target, mode));

    [Theory]
    [InlineData("/data", null, "/data", null)]
    [InlineData("data:/data", "data", "/data", null)]
    [InlineData("data:/data:ro", "data", "/data", "ro")]
    [InlineData("./conf:/etc/conf:ro,z", "./conf", "/etc/conf", "ro,z")]
    [InlineData(".:/app", ".", "/app", null)]
    [InlineData("~/x:/x", "~/x", "/x", null)]
    [InlineData("/var/run/docker.sock:/var/run/docker.sock", "/var/run/docker.sock", "/var/run/docker.sock", null)]
    [InlineData(@"C:\data:/data", @"C:\data", "/data", null)]
    [InlineData(@"C:\data:/data:ro", @"C:\data", "/data", "ro")]
    [InlineData("C:/data:/data", "C:/data", "/data", null)]
    [InlineData("C:/data:/data:ro", "C:/data", "/data", "ro")]
    [InlineData(@"c:\data:D:\data", @"c:\data", @"D:\data", null)]
    [InlineData(@"vol:D:\data:ro", "vol", @"D:\data", "ro")]
    [InlineData("c:/data", "c", "/data", null)]
    [InlineData("c:/data:ro", "c", "/data", "ro")]
    [InlineData(@"C:\data", null, @"C:\data", null)]
    [InlineData(@"\\.\pipe\docker_engine:\\.\pipe\docker_engine", @"\\.\pipe\docker_engine", @"\\.\pipe\docker_engine", null)]
    public void Reads_the_parts_and_writes_the_same_text(string text, string? source, string target, string? mode)
    {
        VolumeMount mount = VolumeMount.Parse(text);

        mount.Source.Should().Be(source);
        mount.Target.Should().Be(target);
        mount.Mode.Should().Be(mode);
        mount.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":/b")]
    [InlineData("/a:")]
    [InlineData("a::b")]
    [InlineData("a:/b:")]
    [InlineData("a:/b:ro:z")]
    [InlineData(@"C:\a:")]
    public void Rejects_empty_and_surplus_parts(string text) => Grammar<VolumeMount>.Rejects(text);

    [Theory]
    [InlineData("/data", false, false)]
    [InlineData("data:/data", false, true)]
    [InlineData("./data:/data", true, false)]
    [InlineData("~:/data", true, false)]
    [InlineData("/srv:/data", true, false)]
    [InlineData("D:/srv:/data", true, false)]
    [InlineData("d:/data", false, true)]
    public void Distinguishes_a_path_of_the_host_from_a_named_volume(string text, bool isBind, bool isNamed)
    {
        VolumeMount.Parse(text).IsBind.Should().Be(isBind);
        VolumeMount.Parse(text).IsNamed.Should().Be(isNamed);
    }

    [Theory]
    [InlineData("a:/b", false)]
    [InlineData("a:/b:ro", true)]
    [InlineData("a:/b:z,ro", true)]
    [InlineData("a:/b:rw", false)]
    [InlineData("a:/b:rox", false)]
    public void Determines_whether_a_mount_is_read_only(string text, bool isReadOnly) =>
        VolumeMount.Parse(text).IsReadOnly.Should().Be(isReadOnly);

    [Fact]
    public void Is_created_from_its_parts()
    {
        new VolumeMount("/cache").ToString().Should().Be("/cache");
        new VolumeMount("data", "/data").ToString().Should().Be("data:/data");
        new VolumeMount("data", "/data", readOnly: true).ToString().Should().Be("data:/data:ro");
        new VolumeMount("./a", "/a", "ro,z").ToString().Should().Be("./a:/a:ro,z");
    }

    [Fact]
    public void Rejects_parts_that_would_not_round_trip_by_name()
    {
        Refusal.Of<ArgumentException>("target", () => new VolumeMount(""));
        Refusal.Of<ArgumentException>("target", () => new VolumeMount("a:/b"));
        Refusal.Of<ArgumentException>("source", () => new VolumeMount("", "/b"));
        Refusal.Of<ArgumentNullException>("source", () => new VolumeMount(null!, "/b"));
        Refusal.Of<ArgumentException>("source", () => new VolumeMount("a:b", "/b"));
        Refusal.Of<ArgumentException>("target", () => new VolumeMount("a", "/b:ro"));
        Refusal.Of<ArgumentException>("mode", () => new VolumeMount("a", "/b", ""));
        Refusal.Of<ArgumentException>("mode", () => new VolumeMount("a", "/b", "ro:z"));
        Refusal.Of<ArgumentException>("mode", () => new VolumeMount(null, "/b", "ro"));
        Refusal.Of<ArgumentException>("source", () => new VolumeMount("c", "/b", "/ro"));
    }

    [Fact]
    public void Parse_rejects_null() =>
        Refusal.Of<ArgumentNullException>("text", () => VolumeMount.Parse(null!));

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<VolumeMount>.HasHarmlessDefault("");
        default(VolumeMount).Target.Should().BeEmpty();
        default(VolumeMount).IsNamed.Should().BeFalse();
    }

    [Fact]
    public void Accepted_text_is_written_unchanged() =>
        Gen.OneOf("a", "c", ":", "/", @"\", ".", "ro", " ").Array[1, 9]
            .Select(string.Concat)
            .Where(text => VolumeMount.TryParse(text, out _))
            .Sample(text => VolumeMount.Parse(text).ToString() == text);
}
