using ComposeGen.Diagnostics;
using ComposeGen.Tests.Diagnostics;
using ComposeGen.Tests.Docs.Rules;

namespace ComposeGen.Tests.Docs;

/// <summary>Every code has a page, and the files on the pages have the findings that the pages claim.</summary>
public sealed class RulePagesTests
{
    private static readonly IEnumerable<string> All = Descriptors.All.Select(descriptor => descriptor.Code);

    public static TheoryData<string> Codes { get; } = [.. All];

    // What fleets and writing find has commands to show, not files.
    public static TheoryData<string> CodesOfFiles { get; } =
        [.. All.Where(code => code[2] is '1' or '2' or '3' && !OtherCauses.ByCode.ContainsKey(code))];

    public static TheoryData<string> CodesOfOtherCauses { get; } = [.. OtherCauses.ByCode.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_has_the_title_and_explains_it(string code)
    {
        var page = RulePage.Read(code);
        page.Heading.Should().Be($"# {code}: {Descriptors.All.Single(descriptor => descriptor.Code == code).Title}");
        page.Explanation.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(CodesOfFiles))]
    public void The_wrong_file_has_this_finding_and_no_other(string code) =>
        RulePage.Check(RulePage.Read(code).Wrong).Should().NotBeEmpty().And.OnlyContain(found => found.Code == code);

    [Theory]
    [MemberData(nameof(CodesOfFiles))]
    public void The_corrected_file_has_no_finding(string code)
    {
        var corrected = RulePage.Read(code).Corrected;
        corrected.Should().NotBeEmpty();
        RulePage.Check(corrected).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(CodesOfOtherCauses))]
    public void What_is_caused_by_no_file_alone_is_caused_like_this(string code) =>
        OtherCauses.ByCode[code]().Should().Contain(found => found.Code == code);

    [Fact]
    public void There_is_no_page_without_a_code() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(RulePage.PathOf("CG"))!, "CG*.md").Select(Path.GetFileNameWithoutExtension)
            .Should().BeSubsetOf(Descriptors.All.Select(descriptor => descriptor.Code));

    [Fact]
    public void The_index_lists_every_code_as_the_descriptors_have_it() =>
        ShouldBe("README.md", RuleIndex.Page(Descriptors.All));

    [Fact]
    public void The_contents_of_the_site_list_every_code() => ShouldBe("toc.yml", RuleIndex.Contents(Descriptors.All));

    private static void ShouldBe(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "docs", "rules", name);
        var received = Path.ChangeExtension(path, $".received{Path.GetExtension(path)}");
        File.Delete(received);
        var known = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (known != text)
        {
            File.WriteAllText(received, text);
        }

        known.Should().Be(text, "{0} replaces it", received);
    }
}
