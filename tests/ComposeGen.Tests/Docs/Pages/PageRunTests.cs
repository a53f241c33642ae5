namespace ComposeGen.Tests.Docs.Pages;

/// <summary>What is wrong on a page is found.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class PageRunTests
{
    [Theory]
    [InlineData("```python\nprint()\n```\n", "line 1: nothing runs this block")]
    [InlineData("```csharp\nvar x = 1;\n```\n", "line 1: no sample in Docs/Samples has this text")]
    [InlineData("\n```sh\ncomposegen check absent.yml\n```\n",
        "line 2: the commands end with 2:\nabsent.yml: error CG1001: There is no such file.\n")]
    [InlineData("```sh\nrm -r out\n```\n", "line 1: the commands end with 127:\nnothing here runs rm\n")]
    [InlineData("```sh exit 2\ncomposegen check absent.yml\n```\n\n```\nabsent.yml: warning\n```\n",
        "line 5: this is printed:\nabsent.yml: error CG1001: There is no such file.\n")]
    [InlineData("```sh\ncomposegen explain CG2001\n```\n\n```\n# CG2001: A service has neither an image nor a build\n…\n"
        + "and more\n```\n", "line 5: this is printed:\n# CG2001*")]
    [InlineData("```yaml\nservices: {web: {}}\n```\n", "line 1: this is found: *CG2001*")]
    [InlineData("```yaml bad CG2002\nservices: {web: {image: nginx}}\n```\n", "line 1: this is found: ")]
    [InlineData("```liquid\n{{ NODE }}\n```\n", "line 1: nothing runs this block")]
    [InlineData("<!-- test: PageRunTests.Is_not_there -->\n```console\n$ docker ps\n```\n",
        "line 2: there is no test PageRunTests.Is_not_there")]
    public void A_block_that_is_not_so_is_found(string page, string problem) =>
        PageRun.Problems(page).Should().ContainSingle().Which.Should().Match(problem);

    [Theory]
    [InlineData("```sh\ncomposegen explain CG2001\n```\n\n```\n# CG2001: A service has neither an image nor a build\n…\n```\n")]
    [InlineData("<!-- test: PageRunTests.A_block_that_is_so_is_not -->\n```console\n$ docker ps\n```\n")]
    [InlineData("```yaml bad CG2001\nservices: {web: {}}\n```\n")]
    [InlineData("```yaml web.yml\nservices: {web: {image: nginx}}\n```\n\n```sh\ncomposegen check \\\n  web.yml\n```\n")]
    public void A_block_that_is_so_is_not(string page) => PageRun.Problems(page).Should().BeEmpty();
}
