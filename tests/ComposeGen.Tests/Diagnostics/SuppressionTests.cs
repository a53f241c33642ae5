namespace ComposeGen.Tests.Diagnostics;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("services:\n  web:\n    image: x\n    imagee: y  # composegen: ignore CG1101\n", "")]
    [InlineData("services:\n  web:\n    image: x\n    imagee: y  # composegen: ignore CG1102\n", "CG1101")]
    [InlineData("services:\n  web:\n    image: x\n    # composegen: ignore CG1101: on purpose\n    imagee: y\n    portz: z\n",
        "CG1101")]
    [InlineData("services:\n  # composegen: ignore CG1101\n  web:\n    image: x\n    imagee: y\n    portz: z\n  db:\n"
        + "    image: y\n", "")]
    [InlineData("services:\n  # composegen: ignore CG1101\n  web:\n    image: x\n    imagee: y\n  db:\n    imagee: y\n"
        + "    image: x\n", "CG1101")]
    [InlineData("services:\n  # composegen: ignore CG1101\n\n  # and more\n  web: {image: x, imagee: y}\n", "")]
    [InlineData("services:\n  # composegen: ignore CG1102, CG1101\n  web: {image: x, imagee: y}\n", "")]
    [InlineData("services:\n  web: {image: x, imagee: y}\n# composegen: ignore-file CG1101\n", "")]
    [InlineData("services:\n  web: {image: x, imagee: y}\n# composegen: ignore CG1101\n", "CG1101")]
    [InlineData("services:\n  web: {image: x, imagee: y}\n#composegen:ignore-file CG1101", "")]
    [InlineData("services:\r\n  web: {image: x, imagee: y} # composegen: ignore CG1101\r\n", "")]
    [InlineData("services:\n  web:\n    image: a\n    user: x#composegen:ignore CG1101\n    imagee: x\n", "CG1101")]
    public void A_comment_asks_not_to_report(string text, string codes) =>
        string.Join(' ', ComposeFile.Parse(text).Diagnostics.Select(found => found.Code).Order(StringComparer.Ordinal)).Should()
            .Be(codes);

    [Fact]
    public void What_rules_find_can_be_ignored_too()
    {
        var file = ComposeFile.Parse("services:\n  web: {build: {}, networks: [a, b]} # composegen: ignore CG2002\n").File;

        file.Validate().Should().NotContain(found => found.Code == "CG2002");
        file.Clone().Validate().Should().NotContain(found => found.Code == "CG2002");
    }
}
