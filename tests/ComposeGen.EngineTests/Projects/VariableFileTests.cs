using System.Text.Json;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;
using ComposeGen.Topologies;

namespace ComposeGen.EngineTests.Projects;

/// <summary>Files with variables: Compose v2 reads the same values from them, or refuses them as well.</summary>
public sealed class VariableFileTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "A=1", "A = 1 ", "A: 1\nB:2", "A=1\r\nB=2\r\n", "  export A=1\nexport=2\nexported=3", "export A",
        "A=1#c\nB=1 #c\nD=#c\nE= #c",
        "A=1\t#c", "A=\nB=2\nC=", "A=\"\" # c\nB='  x  '", "C=\" y \"z\nD=4", "A=x\"y\"\nB=it's", "A='a\\'b'\nB='a\\nb'\nC=a\\nb",
        "A=\"\\n\\t\\\\\\\"\\c\\x\\$B\"", "A=\"\\0101\\012\\07\\0400\\0189\"", "A=\"x\ny\"\nB='x\n\ny'\nC=1",
        "A=1\nB=$A\nC=\"${A}\"\nD='$A'",
        "E=${NO-d}${OUT:+e}", "A=$$x\nB=\"$$x\"", "D=a$ b\nF=$1", "A=$OUT\nOUT=2\nB=$OUT", "OUT\nNO\nA=1\n", "A=1\nA=2\nB=$A",
        "1A=1\nA.B-C=2", "A==2", "A=a=b&c", "A=[1, 2]\nB={\"x\": 1}", "A=http://x:80/#y\nB=#", "A=ä€😀", "A='x' y", "A=x 'y'",
        "B C=2", "A+=1", "// x", "A=\"x\nB=1", "A='x\\'", "A=${B", "A=\"x ${}\"", "A=${NO:?say}", "A=x$NO", "\n\n# c\n",
        "A=\"a\\", "A='", "A=\"", "export\tA=1", "A\t=\t1", "A=1 \t \nB=\" \"", "A=\\\"x\\\"", "A=\"${OUT:-\"x\"}\"", "A=${OUT}}",
        "A=`x`",
    ];

    [TheoryWith(DockerPart.ComposeV2)]
    [MemberData(nameof(Texts))]
    public async Task Compose_v2_reads_the_same(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("compose.yaml", "services: {web: {image: a, env_file: t.env}}");
        folder.Write(".env", "OUT=out");
        folder.Write("t.env", text);

        var theirs = await ComposeTool.ComposeV2.RunAsync(folder, "config", "--format", "json");
        var ours = Project.Load(folder.Path);

        ours.HasErrors.Should().Be(theirs.ExitCode != 0, theirs.Error);
        if (theirs.ExitCode == 0)
        {
            ours.EnvironmentOf("web").Should().BeEquivalentTo(EnvironmentIn(theirs.Output));
        }
    }

    // What config prints is a compose file, in which a dollar is written twice.
    private static Dictionary<string, string?> EnvironmentIn(string config)
    {
        using var json = JsonDocument.Parse(config);
        return json.RootElement.GetProperty("services").GetProperty("web").TryGetProperty("environment", out var variables)
            ? variables.EnumerateObject().ToDictionary(
                variable => variable.Name,
                variable => variable.Value.GetString()?.Replace("$$", "$", StringComparison.Ordinal))
            : [];
    }
}
