namespace ComposeGen.Tests.Diagnostics;

public sealed class DescriptorTests
{
    [Fact]
    public void No_two_descriptors_share_a_code_or_a_title()
    {
        Descriptors.Declared.Should().HaveCountGreaterThan(30);
        Descriptors.Declared.Select(each => each.Descriptor.Code).Should().OnlyHaveUniqueItems();
        Descriptors.Declared.Select(each => each.Descriptor.Title).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("ReadingDiagnostics", "1")]
    [InlineData("FileDiagnostics", "2")]
    [InlineData("NetworkDiagnostics", "3")]
    [InlineData("FleetDiagnostics", "4")]
    [InlineData("WritingDiagnostics", "5")]
    public void Each_code_is_in_its_group(string group, string digit) =>
        Descriptors.Declared.Where(each => each.Group.Name == group).Should().NotBeEmpty().And.OnlyContain(each =>
            each.Descriptor.Code.Length == 6 && each.Descriptor.Code.StartsWith($"CG{digit}", StringComparison.Ordinal)
                && each.Descriptor.Code.Skip(2).All(char.IsAsciiDigit));

    [Fact]
    public void Every_descriptor_is_in_a_group() =>
        Descriptors.Declared.Select(each => each.Group.Name).Distinct(StringComparer.Ordinal).Should()
            .BeEquivalentTo("ReadingDiagnostics", "FileDiagnostics", "NetworkDiagnostics", "FleetDiagnostics",
            "WritingDiagnostics");

    [Fact]
    public void Every_title_is_a_phrase() =>
        Descriptors.Declared.Should()
            .OnlyContain(each => char.IsUpper(each.Descriptor.Title[0]) && !each.Descriptor.Title.EndsWith('.'));
}
