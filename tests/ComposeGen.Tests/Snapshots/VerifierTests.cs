using ComposeGen.Tests.Fleets;
using VerifyXunit;

namespace ComposeGen.Tests.Snapshots;

/// <summary>The replacement accepts what Verify accepts.</summary>
public sealed class VerifierTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n", true)]
    [InlineData("a\nb", "a\nb", true)]
    [InlineData("a\nb\n", "a\nb", true)]
    [InlineData("a\nb\n\n", "a\nb\n", true)]
    [InlineData("a\nb", "a\nb\n", false)]
    [InlineData("a\nb\n\n", "a\nb", false)]
    [InlineData("a\nb \n", "a\nb", false)]
    [InlineData("\na\n", "a\n", false)]
    [InlineData("a\n", "b\n", false)]
    public void Accepts_the_verified_text_and_one_final_newline_more(string verified, string received, bool isSame) =>
        Verifier.IsSame(verified, received).Should().Be(isSame);

    [Theory]
    [InlineData("verified\n", "verified\n")]
    [InlineData("verified\n", "verified\r\n")]
    [InlineData("verified", "verified")]
    public async Task Reads_the_verified_file_beside_the_test(string verified, string target)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Some.Reads.verified.txt", verified);

        await Verifier.Verify(target, "txt", folder["Some.cs"], "Reads");

        File.Exists(folder["Some.Reads.received.txt"]).Should().BeFalse();
    }

    [Theory]
    [InlineData(null, "received\n", "New snapshot.*")]
    [InlineData("received", "received\n", "*differs*")]
    [InlineData("first\nsecond\n", "first\nthird\n", "*line 2*second*third*")]
    public async Task Writes_what_it_received_beside_the_test_when_it_fails(string? verified, string received, string message)
    {
        using var folder = new TemporaryFolder();
        if (verified is not null)
        {
            folder.Write("Some.Reads.verified.txt", verified);
        }

        var verifying = () => Verifier.Verify(received, "txt", folder["Some.cs"], "Reads");

        await verifying.Should().ThrowAsync<Xunit.Sdk.XunitException>().WithMessage(message);
        (await File.ReadAllTextAsync(folder["Some.Reads.received.txt"])).Should().Be(received);
    }
}
