using System.Net;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Model;

/// <summary>The messages of value types for invalid arguments, word for word.</summary>
public sealed class RefusalWordingTests
{
    [Fact]
    public Task Messages_of_invalid_arguments() => Verify(
        string.Concat(
            Said(() => new CacheLocation(default(ImageReference))),
            Said(() => new CacheLocation("a\nb")),
            Said(() => new CacheLocation("local", KeyValuePair.Create("src", "a,b\n"))),
            Said(() => new SshAccess("a=b")),
            Said(() => new SshAccess("key", "")),
            Said(() => new ServiceLink("a:b")),
            Said(() => new ServiceLink("a", "")),
            Said(() => new ServiceLink("a", "b:c")),
            Said(() => new DeviceMapping("/dev/a:b")),
            Said(() => new DeviceMapping("/dev/a", "/dev/b", "rx")),
            Said(() => new ExtraHost("a b", "10.0.0.1")),
            Said(() => new ExtraHost("a", "10.0.0")),
            Said(() => new ExposedPort(default(PortRange))),
            Said(() => new ExposedPort(0)),
            Said(() => new ExposedPort(80, "icmp")),
            Said(() => new PortMapping(new PortRange(1, 3), new PortRange(1, 2))),
            Said(() => new PortMapping(80, 70000)),
            Said(() => new PortMapping(null, 80, "[::1]")),
            Said(() => new PortMapping(null, 80, protocol: "icmp")),
            Said(() => PullPolicy.Every(ComposeDuration.Parse("1500ms"))),
            Said(() => new VolumeMount("a:b")),
            Said(() => new VolumeMount("", "/a")),
            Said(() => new VolumeMount(null, "/a", "ro")),
            Said(() => new VolumesFrom("a:b")),
            Said(() => VolumesFrom.Container("a:b")),
            Said(() => new ImageReference("A")),
            Said(() => new ImageReference("example.com/a")),
            Said(() => new ImageReference("a", "-")),
            Said(() => new ImageReference("a", digest: "sha256:12")),
            Said(() => new ImageReference("a", registry: "b c")),
            Said(() => new FilePermissions((UnixFileMode)0x10000)),
            Said(() => new Platform("linux/x")),
            Said(() => new Platform("linux", "amd 64")),
            Said(() => new Platform("linux", variant: "v7")),
            Said(() => Variable.Of("1A")),
            Said(() => Variable.Of("A", "x}")),
            Said(() => Variable.Required("A", "$x")),
            Said(() => new InternetAddress(IPAddress.Parse("fe80::1%2"))),
            Said(() => new MacAddress(1, 2, 3)),
            Said(() => new Subnet(IPAddress.Parse("fe80::1%2"), 64)),
            Said(() => new Subnet(IPAddress.Loopback, 33))),
        "txt");

    private static string Said(Func<object> call) =>
        call.Should().Throw<ArgumentException>().Which is var exception
            ? $"{exception.ParamName}: {exception.Message.Split(" (Parameter")[0]}\n"
            : "";
}
