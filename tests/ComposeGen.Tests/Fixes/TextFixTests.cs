using ComposeGen.Diagnostics;
using ComposeGen.Topologies;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Fixes;

/// <summary>Each kind of fix: the text of a file, and the exact text after all of its fixes.</summary>
public sealed class TextFixTests
{
    [Theory]
    [InlineData("a misspelt key", "services:\n  web:\n    imagee: nginx\n", "services:\n  web:\n    image: nginx\n")]
    [InlineData("a misspelt key in quotes", "services:\n  web: {'imagee': nginx}\n", "services:\n  web: {image: nginx}\n")]
    [InlineData(
        "a misspelt word",
        "services:\n  a:\n    image: x\n    volumes: [{type: bnd, target: /b}] # x\n",
        "services:\n  a:\n    image: x\n    volumes: [{type: bind, target: /b}] # x\n")]
    [InlineData(
        "a number that is written in base 8",
        "services:\n  a:\n    image: x\n    environment:\n      MODE: &mode 0644 # x\n",
        "services:\n  a:\n    image: x\n    environment:\n      MODE: &mode \"0644\" # x\n")]
    [InlineData(
        "a port that is a number to YAML 1.1",
        "version: '2'\nservices:\n  a:\n    image: x\n    ports: [22:22, 80:80]\n",
        "version: '2'\nservices:\n  a:\n    image: x\n    ports: [\"22:22\", 80:80]\n")]
    [InlineData(
        "a boolean for a string",
        "version: '2'\nservices:\n  a:\n    image: x\n    hostname: yes\n",
        "version: '2'\nservices:\n  a:\n    image: x\n    hostname: \"yes\"\n")]
    [InlineData(
        "a name that is a number",
        "services:\n  8:\n    image: x\n",
        "services:\n  \"8\":\n    image: x\n")]
    [InlineData("a version that is a number", "version: 2.4\nservices: {}\n", "version: \"2.4\"\nservices: {}\n")]
    [InlineData(
        "dollars in each style",
        "services:\n  a:\n    image: x\n    command: [sh, a$, 'b$ $$ ${C}', \"\\\"$\\\"\"]\n"
            + "    labels:\n      x: | # $\n        5$\n",
        "services:\n  a:\n    image: x\n    command: [sh, a$$, 'b$$ $$ ${C}', \"\\\"$$\\\"\"]\n"
            + "    labels:\n      x: | # $\n        5$$\n")]
    [InlineData(
        "a value for a list",
        "services:\n  a:\n    image: x\n    ports: \"80:80\" # web\n",
        "services:\n  a:\n    image: x\n    ports: [\"80:80\"] # web\n")]
    [InlineData(
        "a list for a value",
        "services:\n  a:\n    image:\n      - nginx:1.27 # x\n",
        "services:\n  a:\n    image:\n      nginx:1.27 # x\n")]
    [InlineData(
        "a flow list for a value",
        "services:\n  a:\n    image: [ \"nginx:1.27\" ]\n",
        "services:\n  a:\n    image: \"nginx:1.27\"\n")]
    [InlineData(
        "a boolean in quotes",
        "version: '2.4'\nservices:\n  a:\n    image: x\n    init: 'yes'\n",
        "version: '2.4'\nservices:\n  a:\n    image: x\n    init: true\n")]
    [InlineData(
        "a repeated value",
        "version: '2'\nservices:\n  a:\n    image: x\n    ports:\n      - \"80:80\"\n      # again\n"
            + "      - \"80:80\"\n      - \"81:81\"\n",
        "version: '2'\nservices:\n  a:\n    image: x\n    ports:\n      - \"80:80\"\n      - \"81:81\"\n")]
    [InlineData(
        "a repeated value in brackets, and a repeated one at the end",
        "version: '2'\nservices:\n  a:\n    image: x\n    ports: [\"80:80\", \"80:80\", \"81:81\", \"81:81\"]\n",
        "version: '2'\nservices:\n  a:\n    image: x\n    ports: [\"80:80\", \"81:81\"]\n")]
    [InlineData(
        "a repeated key",
        "version: '2'\nservices:\n  a:\n    # first\n    image: x\n    command: y\n    image: x\n",
        "version: '2'\nservices:\n  a:\n    command: y\n    image: x\n")]
    [InlineData(
        "a repeated variable",
        "version: '2'\nservices:\n  a:\n    image: x\n    environment: [A=1, B=2, A=1]\n",
        "version: '2'\nservices:\n  a:\n    image: x\n    environment: [A=1, B=2]\n")]
    public void Safe(string what, string before, string after) => Fixed(before, all: false).Should().Be(after, what);

    [Theory]
    [InlineData(
        "a repeated key with another value",
        "version: '2'\nservices:\n  a:\n    image: x\n    image: y\n",
        "version: '2'\nservices:\n  a:\n    image: y\n")]
    [InlineData(
        "a variable that does not end",
        "version: '2'\nservices:\n  a:\n    image: x\n    command: a ${B\n",
        "version: '2'\nservices:\n  a:\n    image: x\n    command: a $${B\n")]
    public void Offered(string what, string before, string after)
    {
        Fixed(before, all: false).Should().Be(before, what);
        Fixed(before, all: true).Should().Be(after, what);
    }

    [Theory]
    [InlineData("the right key is there, too", "services:\n  web:\n    imagee: nginx\n    image: nginx\n")]
    [InlineData("no key is near", "services:\n  web:\n    image: nginx\n    abcdefgh: nginx\n")]
    [InlineData("a list cannot have this value", "services:\n  web:\n    image: nginx\n    ports: 80:80:80:80\n")]
    public void No_fix(string why, string text) => Fixed(text, all: true).Should().Be(text, why);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_breaks_and_the_byte_order_mark_stay(string lineBreak)
    {
        const string Before = "\uFEFFversion: 2.4\nservices:\n  a:\n    image: x\n    ports:\n      - 80:80\n      - 80:80\n";
        const string After = "\uFEFFversion: \"2.4\"\nservices:\n  a:\n    image: x\n    ports:\n      - 80:80\n";
        Fixed(Before.ReplaceLineEndings(lineBreak), all: false).Should().Be(After.ReplaceLineEndings(lineBreak));
    }

    private static string Fixed(string text, bool all)
    {
        for (var round = 0; round < 10; round++)
        {
            var loaded = ComposeFile.Parse(text, "compose.yml");
            var fix = loaded.Diagnostics.Concat(loaded.File.Validate()).SelectMany(found => found.Fixes.Take(1))
                .FirstOrDefault(fix => all || fix.IsSafe);
            if (fix is null)
            {
                break;
            }

            text = new SourceText(text).Apply(fix.Edits);
        }

        return text;
    }
}
