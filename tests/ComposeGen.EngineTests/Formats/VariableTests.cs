using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.EngineTests.Commands;
using ComposeGen.EngineTests.Tools;

namespace ComposeGen.EngineTests.Formats;

/// <summary>
/// Variables as the reader of each format takes them: one that a reader lacks is an error there, and is not converted.
/// </summary>
public sealed class VariableTests
{
    private static readonly Dictionary<string, string?> Variables = new(StringComparer.Ordinal)
    {
        ["SET"] = "s",
        ["EMPTY"] = "",
        ["OTHER"] = "o",
    };

    // Texts in which SET, EMPTY and OTHER have values, and NO has none.
    private static readonly string[] Texts =
    [
        "$SET", "${SET}", "$$SET", "$$$SET", "${NO}", "${NO-x}", "${NO:-x}", "${EMPTY-x}", "${EMPTY:-x}", "${SET-x}", "${SET:-x}",
        "${SET:?x}", "${SET?x}", "${EMPTY?x}", "${NO:-}", "${NO:--}", "${NO:-{}}", "${NO:-{x}", "${NO:-x}}", "${NO:-$(x)}",
        "${NO:-x$}",
        "${NO:+x}", "${NO+x}", "${SET:+x}", "${SET+x}", "${SET:+}", "${SET:+${OTHER}}", "$SET ${SET+x}",
        "${NO:-${OTHER}}", "${SET:-${OTHER}}", "${NO:-${NO:-x}}", "${NO-a${OTHER}b}", "${NO:-${OTHER:+x}}", "${SET:?${OTHER}}",
        "${SET?${OTHER}}", "${NO:-$OTHER}", "${NO-$OTHER}", "${NO:-$$x}", "${SET:?$OTHER}", "${NO:-x$OTHER${OTHER}}",
        "$1", "$ x", "$(id)", "x$", "${", "${}", "${1}", "${SET", "${SET!x}", "${SET=x}", "${SET:=x}", "${SET/s/x}", "${ SET }",
        "${a.b}",
    ];

    [FactWith(DockerPart.DockerCompose, DockerPart.ComposeV2)]
    public Task Docker_compose_takes_variables_of_2_4_as_they_are_checked() =>
        AreCheckedAsync("2.4", "docker-compose", file => ["-f", file, "config"]);

    [FactWith(DockerPart.ComposeV2, DockerPart.Stack)]
    public Task Docker_stack_takes_variables_of_3_8_as_they_are_checked() =>
        AreCheckedAsync("3.8", "docker", file => ["stack", "config", "-c", file]);

    private static async Task AreCheckedAsync(string version, string program, Func<string, string[]> config)
    {
        ComposeFormat.TryParse(version, out var format).Should().BeTrue();
        var versionLine = $"version: '{version}'\n";
        var composeV2 = await EachAsync("", "docker", file => ["compose", "-f", file, "config"]);
        var theirs = await EachAsync(versionLine, program, config);

        var converted = Texts.ToDictionary(text => text, text => Converted(FileWith([text]), format));
        var convertible = Texts.Where(text => converted[text] is not null && composeV2[text] is not null).ToList();
        var values = await ValuesAsync(convertible, Converted(FileWith(convertible), format)!, program, config);

        foreach (var text in Texts)
        {
            var isError = HasErrors(versionLine + FileWith([text]));
            if (theirs[text] is null || isError)
            {
                isError.Should().BeTrue(text);
                theirs[text].Should().NotBe(composeV2[text] ?? "", text);
            }
            else if (converted[text] is null)
            {
                theirs[text].Should().NotBe(composeV2[text], text);
            }

            HasErrors(FileWith([text])).Should().Be(composeV2[text] is null, text);
        }

        values.Should().Equal(convertible.Select(text => composeV2[text]));
    }

    // What a tool makes of each text; null where it refuses it. The texts that have no error share a file.
    private static async Task<Dictionary<string, string?>> EachAsync(
        string versionLine, string program, Func<string, string[]> config)
    {
        var (wrong, right) = (new List<string>(), new List<string>());
        foreach (var text in Texts)
        {
            (HasErrors(versionLine + FileWith([text])) ? wrong : right).Add(text);
        }

        var values = await ValuesAsync(right, versionLine + FileWith(right), program, config);
        values.Should().HaveCount(right.Count, "the texts have no error");
        var all = right.Zip(values).ToDictionary(pair => pair.First, string? (pair) => pair.Second);
        foreach (var text in wrong)
        {
            var alone = await ValuesAsync([text], versionLine + FileWith([text]), program, config);
            all.Add(text, alone is [var value] ? value : null);
        }

        return all;
    }

    // What docker-compose and Compose v2 print is a compose file, in which a dollar is written twice.
    private static async Task<List<string>> ValuesAsync(
        List<string> texts, string file, string program, Func<string, string[]> config)
    {
        using var folder = new TemporaryFolder();
        folder.Write("file.yml", file);
        var outcome = await CommandLine.RunAsync(program, config("file.yml"), folder.Path, Variables);
        if (outcome.ExitCode != 0)
        {
            return [];
        }

        var isStack = config("")[0] == "stack";
        var labels = outcome.Lines.Where(line => line.Contains('<', StringComparison.Ordinal))
            .Select(line => line[line.IndexOf('<', StringComparison.Ordinal)..(line.LastIndexOf('>') + 1)]);
        labels = labels.Select(label => isStack ? label : label.Replace("$$", "$", StringComparison.Ordinal)).ToList();
        labels.Should().HaveCount(texts.Count);
        return [.. labels];
    }

    private static string FileWith(IEnumerable<string> texts)
    {
        var labels = texts.Select((text, index) => string.Create(CultureInfo.InvariantCulture, $"a{index:00}: '<{text}>'"));
        return $"services: {{web: {{image: nginx, labels: {{{string.Join(", ", labels)}}}}}}}\n";
    }

    private static bool HasErrors(string text)
    {
        var read = ComposeFile.Parse(text);
        return read.Diagnostics.Concat(read.File.Validate()).Any(found => found.Severity == DiagnosticSeverity.Error);
    }

    private static string? Converted(string text, ComposeFormat format)
    {
        try
        {
            return ComposeFile.Parse(text).File.ToYaml(new WriteOptions { Format = format });
        }
        catch (ComposeException exception)
        {
            exception.Diagnostics.Should().OnlyContain(found => found.Code == "CG1202");
            return null;
        }
    }
}
