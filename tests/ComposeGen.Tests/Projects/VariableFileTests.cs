using ComposeGen.Diagnostics;
using ComposeGen.Projects;

namespace ComposeGen.Tests.Projects;

/// <summary>Files with variables, as Compose v2 reads them. An engine test asks Compose itself about the same lines.</summary>
public sealed class VariableFileTests
{
    private const string Help = "Write NAME=value, and put '#' before a comment.";
    private const string Default = "Set it, or give it a default: ${NO:-default}.";

    [Theory]
    [InlineData("A=1", "A=1")]
    [InlineData("A = 1 \n", "A=1")]
    [InlineData("A: 1\nB:2", "A=1|B=2")]
    [InlineData("\uFEFFA=1\r\nB=2\r\n", "A=1|B=2")]
    [InlineData("# c\n\n  # d\n  export A=1\nexport=2\nexported=3\nexport\nB=4", "A=1|export=2|exported=3|B=4")]
    [InlineData("A=1#c\nB=1 #c\nC=1\t#c\nD=#c\nE= #c\nF=a # b # c", "A=1#c|B=1|C=1\t#c|D=#c|E=#c|F=a")]
    [InlineData("A=\nB=2\nC=", "A=|B=2|C=")]
    [InlineData("A=\"\" # c\nB='  x  '\nC=\" y \"z\nD=4", "A=|B=  x  |C= y |D=4")]
    [InlineData("A=x\"y\"\nB=it's", "A=x\"y\"|B=it's")]
    [InlineData("A='a\\'b'\nB='a\\nb'\nC=a\\nb", "A=a'b|B=a\\nb|C=a\\nb")]
    [InlineData("A=\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\\c\\x\\$B\"", "A=\a\b\f\n\r\t\v\\\"\\c\\x$B")]
    [InlineData("A=\"\\0101\\012\\07\\0400\\0189\"", "A=A\\12\\7\\400\\189")]
    [InlineData("A=\"x\ny\"\nB='x\n\ny'\nC=1", "A=x\ny|B=x\n\ny|C=1")]
    [InlineData("A=1\nB=$A\nC=\"${A}\"\nD='$A'\nE=${NO-d}${A:+e}", "A=1|B=1|C=1|D=$A|E=de")]
    [InlineData("A=$$x\nB=\"$$x\"\nC=$A\nD=$\nE=a$ b\nF=$1", "A=$x|B=$x|C=$x|D=$|E=a$ b|F=$1")]
    [InlineData("A=$OUT\nOUT=2\nB=$OUT", "A=out|OUT=2|B=out")]
    [InlineData("OUT\nNO\nA=1\n", "OUT=out|A=1")]
    [InlineData("A=1\nA=2\nB=$A", "A=2|B=2")]
    [InlineData("1A=1\nA.B-C[0]=2\nÉ²=3", "1A=1|A.B-C[0]=2|É²=3")]
    [InlineData("=1\nA==2", "=1|A==2")]
    [InlineData("A=1\nB", "A=1|=B")]
    public void Reads_what_Compose_reads(string text, string expected) => Read(text).Should().Be(expected);

    [Theory]
    [InlineData("A=1\nB C=2\nD=3", "A=1", $"t.env(2,1): error CG2053: The name 'B C' contains a blank. {Help}")]
    [InlineData("A+=1", "", $"t.env(1,2): error CG2053: A name cannot contain '+'. {Help}")]
    [InlineData("A=1\n// x", "A=1", $"t.env(2,1): error CG2053: A name cannot contain '/'. {Help}")]
    [InlineData("\n\n A=\"x\nB=1", "", "t.env(3,4): error CG2053: The quote \" is not closed.")]
    [InlineData("A='x\\'", "", "t.env(1,3): error CG2053: The quote ' is not closed.")]
    [InlineData("A=${B", "", "t.env(1,3): error CG2053: This '${' does not begin a variable. Write '$$' for a dollar sign.")]
    [InlineData(
        "A=\"x ${}\"", "", "t.env(1,3): error CG2053: This '${' does not begin a variable. Write '$$' for a dollar sign.")]
    [InlineData("A=${NO:?say}\nB=1", "", "t.env(1,3): error CG1110: This requires NO, which is not set: say")]
    [InlineData("A=x$NO\nB=$NO", "A=x|B=", $"t.env(1,3): warning CG1109: This uses NO, which is not set: it is blank. {Default}")]
    public void Stops_at_a_line_that_Compose_refuses(string text, string expected, string finding)
    {
        var diagnostics = new DiagnosticBag();
        Read(text, diagnostics).Should().Be(expected);
        diagnostics.First().ToString().Should().Be(finding);
    }

    [Theory]
    [InlineData("A='x' # y \nB=\n# c\n\n  C=$OUT\nOUT\nNO\nA-B=1", "A='x' # y |B=|C=$OUT|OUT=out|A-B=1")]
    [InlineData("A=1\r\nB=\"2\r\n", "A=1|B=\"2")]
    public void Reads_raw_lines_as_they_are(string text, string expected) =>
        Joined(File(text, []).ReadRaw()).Should().Be(expected);

    [Theory]
    [InlineData("A=1\n=2", "t.env(2,1): error CG2053: A name is missing before '='.")]
    [InlineData("A B=1", "t.env(1,1): error CG2053: The name 'A B' contains a blank.")]
    public void Stops_at_a_raw_line_that_Compose_refuses(string text, string finding)
    {
        var diagnostics = new DiagnosticBag();
        File(text, diagnostics).ReadRaw();
        diagnostics.Should().ContainSingle().Which.ToString().Should().Be(finding);
    }

    [Fact]
    public void A_large_file_is_read_in_time_that_grows_with_its_size()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read(string.Concat(Enumerable.Range(0, 100_000).Select(number => $"V{number}=$UNSET{number}\n"))).Should().NotBeEmpty();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    private static string Read(string text, DiagnosticBag? diagnostics = null) => Joined(File(text, diagnostics ?? []).Read());

    private static VariableFile File(string text, DiagnosticBag diagnostics) =>
        new(
            text,
            "t.env",
            name => name == "OUT" ? "out" : null,
            unset => unset.Report(diagnostics),
            new ReplacedText(),
            diagnostics);

    private static string Joined(IReadOnlyDictionary<string, string> variables) =>
        string.Join('|', variables.Select(variable => $"{variable.Key}={variable.Value}"));
}
