using CsCheck;

namespace ComposeGen.Tests.Model.Services.Devices;

public sealed class DeviceMappingTests() : GrammarTests<DeviceMapping>(
    Devices,
    "/dev/a", "/", ":", "r", "w", "m", "v.com/c=n", "=", "vendor", " ")
{
    private static readonly Gen<DeviceMapping> Devices = Gen.Select(
        Gen.OneOf("/dev/fuse", "/dev/a b", "class/5B45201D-F2F2-4F3B-85BB-30FF1F953599", "nvidia.com/gpu=all"),
        Gen.OneOf<string?>(null, "/dev/fuse", "/dev/x"),
        Gen.OneOf<string?>(null, "r", "rw", "mwr", "rwm"),
        (source, target, permissions) => new DeviceMapping(source, target, permissions));

    [Theory]
    [InlineData("/dev/net/tun", "/dev/net/tun", null, null, false)]
    [InlineData("/dev/sda:/dev/xvda", "/dev/sda", "/dev/xvda", null, false)]
    [InlineData("/dev/sda:/dev/xvda:rwm", "/dev/sda", "/dev/xvda", "rwm", false)]
    [InlineData("/dev/sda:/dev/xvda:r", "/dev/sda", "/dev/xvda", "r", false)]
    [InlineData("/dev/fuse:r", "/dev/fuse", "r", null, false)]
    [InlineData("class/5B45201D-F2F2", "class/5B45201D-F2F2", null, null, false)]
    [InlineData("vendor1.com/device=gpu", "vendor1.com/device=gpu", null, null, true)]
    [InlineData("nvidia.com/gpu=GPU-4cf.0_1", "nvidia.com/gpu=GPU-4cf.0_1", null, null, true)]
    [InlineData("nvidia.com/gpu=0:/dev/x", "nvidia.com/gpu=0", "/dev/x", null, false)]
    public void Reads_the_parts_and_writes_the_same_text(
        string text, string source, string? target, string? permissions, bool isCdi)
    {
        DeviceMapping device = DeviceMapping.Parse(text);

        device.Source.Should().Be(source);
        device.Target.Should().Be(target);
        device.Permissions.Should().Be(permissions);
        device.IsCdi.Should().Be(isCdi);
        device.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":/dev/x")]
    [InlineData("/dev/x:")]
    [InlineData("/dev/x::r")]
    [InlineData("/dev/x:/dev/x:")]
    [InlineData("/dev/x:/dev/x:ro")]
    [InlineData("/dev/x:/dev/x:rr")]
    [InlineData("/dev/x:/dev/x:rwmr")]
    [InlineData("/dev/x:/dev/x:RW")]
    [InlineData("/dev/x:/dev/x:r:w")]
    public void Rejects_an_invalid_device(string text) => Grammar<DeviceMapping>.Rejects(text);

    [Theory]
    [InlineData("vendor.com/class=a", true)]
    [InlineData("v/c=0", true)]
    [InlineData("v-1_2.x/c-1_2=a.b-c_d", true)]
    [InlineData("/dev/a=b", false)]
    [InlineData("vendor.com/class", false)]
    [InlineData("vendor.com=a", false)]
    [InlineData("vendor.com/=a", false)]
    [InlineData("vendor.com/class=", false)]
    [InlineData("vendor.com/a/b=c", false)]
    [InlineData("1vendor.com/class=a", false)]
    [InlineData("vendor./class=a", false)]
    [InlineData("vendor.com/1class=a", false)]
    [InlineData("vendor.com/cl.ass=a", false)]
    [InlineData("vendor.com/class=-a", false)]
    [InlineData("vendor.com/class=a=b", false)]
    [InlineData("/class=a", false)]
    public void Distinguishes_a_CDI_device_from_a_path(string text, bool isCdi) =>
        DeviceMapping.Parse(text).IsCdi.Should().Be(isCdi);

    [Fact]
    public void Is_created_from_its_parts()
    {
        new DeviceMapping("/dev/fuse").ToString().Should().Be("/dev/fuse");
        new DeviceMapping("/dev/sda", "/dev/xvda").ToString().Should().Be("/dev/sda:/dev/xvda");
        new DeviceMapping("/dev/sda", "/dev/xvda", "r").ToString().Should().Be("/dev/sda:/dev/xvda:r");
        new DeviceMapping("/dev/fuse", permissions: "rw").ToString().Should().Be("/dev/fuse:/dev/fuse:rw");
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentNullException>("source", () => new DeviceMapping(null!));
        Refusal.Of<ArgumentException>("source", () => new DeviceMapping(""));
        Refusal.Of<ArgumentException>("source", () => new DeviceMapping("/dev/a:/dev/b"));
        Refusal.Of<ArgumentException>("target", () => new DeviceMapping("/dev/a", ""));
        Refusal.Of<ArgumentException>("target", () => new DeviceMapping("/dev/a", "/dev/b:r"));
        Refusal.Of<ArgumentException>("permissions", () => new DeviceMapping("/dev/a", "/dev/b", ""));
        Refusal.Of<ArgumentException>("permissions", () => new DeviceMapping("/dev/a", "/dev/b", "ro"));
        Refusal.Of<ArgumentNullException>("text", () => DeviceMapping.Parse(null!));
    }

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<DeviceMapping>.HasHarmlessDefault("");
        default(DeviceMapping).Source.Should().BeEmpty();
        default(DeviceMapping).IsCdi.Should().BeFalse();
    }
}
