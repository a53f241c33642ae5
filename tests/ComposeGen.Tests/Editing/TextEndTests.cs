namespace ComposeGen.Tests.Editing;

/// <summary>The first and last characters of edited texts.</summary>
public sealed class TextEndTests
{
    /// <summary>A text that is edited keeps its byte order mark, its line breaks, and the lack of the last one.</summary>
    [Theory]
    [InlineData("services:\r\n  web:\r\n    image: a\r\n", "services:\r\n  web:\r\n    image: b\r\n    tty: true\r\n")]
    [InlineData("services:\r\n  web:\r\n    image: a", "services:\r\n  web:\r\n    image: b\r\n    tty: true")]
    [InlineData(
        "\uFEFFservices:\n  web:\n    image: a\t# tab\n",
        "\uFEFFservices:\n  web:\n    image: b\t# tab\n    tty: true\n")]
    [InlineData(
        "{\"services\": {\"web\": {\"image\": \"a\"}}}",
        "{\"services\": {\"web\": {\"image\": \"b\", \"tty\": true}}}")]
    [InlineData(
        "---\nservices:\n  web:\n    image: a\n...\n",
        "---\nservices:\n  web:\n    image: b\n    tty: true\n...\n")]
    [InlineData("services:\n  web:\n   image: &i a\n", "services:\n  web:\n   image: &i b\n   tty: true\n")]
    public void The_ends_of_a_text_stay(string text, string edited) => AwkwardFileTests.Edited(text, file =>
    {
        file.Services["web"].Image = ImageReference.Parse("b");
        file.Services["web"].Tty = true;
    }).Should().Be(edited);
}
