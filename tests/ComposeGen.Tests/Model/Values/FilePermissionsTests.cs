using CsCheck;

namespace ComposeGen.Tests.Model.Values;

public sealed class FilePermissionsTests() : GrammarTests<FilePermissions>(Permissions, "0", "4", "7", "8", "o", "0o", "-", "\0")
{
    private static readonly Gen<FilePermissions> Permissions =
        Gen.Int[0, 4095].Select(bits => new FilePermissions((UnixFileMode)bits));

    [Theory]
    [InlineData("0440", UnixFileMode.UserRead | UnixFileMode.GroupRead, "0440")]
    [InlineData("440", UnixFileMode.UserRead | UnixFileMode.GroupRead, "0440")]
    [InlineData("0o440", UnixFileMode.UserRead | UnixFileMode.GroupRead, "0440")]
    [InlineData("0", UnixFileMode.None, "0000")]
    [InlineData("4", UnixFileMode.OtherRead, "0004")]
    [InlineData("0o7", UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute, "0007")]
    [InlineData("00000440", UnixFileMode.UserRead | UnixFileMode.GroupRead, "0440")]
    [InlineData("1000", UnixFileMode.StickyBit, "01000")]
    [InlineData("04010", UnixFileMode.SetUser | UnixFileMode.GroupExecute, "04010")]
    [InlineData("7777", (UnixFileMode)4095, "07777")]
    public void Reads_an_octal_number(string text, UnixFileMode mode, string printed)
    {
        FilePermissions permissions = FilePermissions.Parse(text);

        permissions.ToUnixFileMode().Should().Be(mode);
        permissions.Bits.Should().Be((int)mode);
        permissions.ToString().Should().Be(printed);
        permissions.Should().Be(new FilePermissions(mode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0o")]
    [InlineData("0O440")]
    [InlineData("o440")]
    [InlineData("0x120")]
    [InlineData("448")]
    [InlineData("10000")]
    [InlineData("-440")]
    [InlineData("+440")]
    [InlineData(" 440")]
    [InlineData("0440\0")]
    [InlineData("4.0")]
    [InlineData("rw-r--r--")]
    [InlineData("77777777777777777777")]
    public void Rejects_an_invalid_octal_number(string text) => Grammar<FilePermissions>.Rejects(text);

    [Fact]
    public void Converts_from_a_UnixFileMode()
    {
        FilePermissions permissions = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;

        permissions.ToString().Should().Be("0604");
    }

    [Fact]
    public void Rejects_invalid_arguments_by_name()
    {
        Refusal.Of<ArgumentOutOfRangeException>("mode", () => new FilePermissions((UnixFileMode)4096));
        Refusal.Of<ArgumentOutOfRangeException>("mode", () => (FilePermissions)(UnixFileMode)(-1));
        Refusal.Of<ArgumentNullException>("text", () => FilePermissions.Parse(null!));
    }

    [Fact]
    public void The_default_value_permits_nothing() => Grammar<FilePermissions>.HasHarmlessDefault("0000");
}
