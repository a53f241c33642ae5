using ComposeGen.Cli.Templates;
using ComposeGen.Fleets;
using CsCheck;

namespace ComposeGen.Tests.Cli.Templates;

/// <summary>Templates that need too much, are too deep, or are not Liquid.</summary>
public sealed class LiquidTemplateLimitTests : IDisposable
{
    private const string Size = "The template reads and writes more than 8,000,000 characters.";

    private readonly TemplateFleet _fleet = new();

    public void Dispose() => _fleet.Dispose();

    // Features of Scriban that Liquid does not have, and access to the outside.
    [Theory]
    [InlineData("{{ x = 3 }}")]
    [InlineData("{% x = 3 %}")]
    [InlineData("{% node.name %}")]
    [InlineData("{{ [1, 2] }}")]
    [InlineData("{{ node.name == 'a' }}")]
    [InlineData("{{ (node.name) }}")]
    [InlineData("{{ peers (1) }}")]
    [InlineData("{% if (true or false) and true %}{% endif %}")]
    [InlineData("{% if peers | size == 3 %}{% endif %}")]
    [InlineData("{% for p in peers | reverse %}{% endfor %}")]
    [InlineData("{% if 'ab' startsWith 'a' %}{% endif %}")]
    [InlineData("{% assign node.name = 'x' %}")]
    [InlineData("{% capture node.name %}{% endcapture %}")]
    [InlineData("{% for node.name in peers %}{% endfor %}")]
    [InlineData("{{ 'a' | default: x: 1 }}")]
    [InlineData("{{ 'x' | object.eval }}")]
    [InlineData("{{ '(a+)+$' | regex.match: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ 'now' | date: '%s' }}")]
    [InlineData("{{ math.pi }}")]
    [InlineData("{{ include 'x' }}")]
    [InlineData("{{ do; ret 1; end }}")]
    [InlineData("{% while true %}{% endwhile %}")]
    [InlineData("{% tablerow i in (1..3) %}{% endtablerow %}")]
    [InlineData("{% ifchanged %}{% endifchanged %}")]
    [InlineData("{% cycle 'a', 'b' %}")]
    [InlineData("{% increment x %}")]
    [InlineData("{% render 'x' %}")]
    public void Is_no_more_than_liquid(string template) => _fleet.Findings(template).Should()
        .NotBeEmpty().And.OnlyContain(line => line.Contains("error CG4022", StringComparison.Ordinal)
            || line.Contains("error CG4023: 'date' is not", StringComparison.Ordinal)
            || line.Contains("error CG4023: 'math' is not", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "{% for a in (1..9999) %}{% for b in (1..9) %}{% for c in (1..9) %}{% endfor %}{% endfor %}{% endfor %}",
        "500,000 steps")]
    [InlineData("{% for i in (1..1000000000) %}{% endfor %}", "This range has more than 100,000 numbers.")]
    [InlineData(
        "{{ (-79228162514264337593543950335..79228162514264337593543950335) | size }}",
        "This range has more than 100,000 numbers.")]
    [InlineData("{% for i in (1..99) %}{% for j in (1..99999) %}{% break %}{% endfor %}{% endfor %}", Size)]
    [InlineData("DOUBLE 30{{ s }}", Size)]
    [InlineData("{% for i in (1..99) %}{% capture s %}{{ s }}{{ s }}x{% endcapture %}{% endfor %}", Size)]
    [InlineData("{% for i in (1..99) %}{% assign s = s | replace: 'x', s %}{% endfor %}", Size)]
    [InlineData("{% assign x = peers %}{% for i in (1..99) %}{% assign x = x | concat: x %}{% endfor %}", Size)]
    [InlineData("DOUBLE 16{% for i in (1..99999) %}{% if s contains 'zzz' %}{% endif %}{% endfor %}", Size)]
    [InlineData("DOUBLE 16{% for i in (1..99999) %}{{ s | remove: 'x' }}{% endfor %}", Size)]
    [InlineData("DOUBLE 16{% for i in (1..99999) %}{% assign t = s | slice: 1, 50000 %}{% endfor %}", Size)]
    [InlineData(
        "DOUBLE 15{% assign t = s | append: 'a' %}{% assign u = s | append: 'b' %}{% for i in (1..999) %}{% if t == u " +
        "%}{% endif %}{% endfor %}",
        Size)]
    [InlineData(
        "DOUBLE 15{% assign t = s | append: 'a' %}{% assign u = s | append: 'b' %}{% for i in (1..999) %}{% case t %}{% " +
        "when u %}{% endcase %}{% endfor %}",
        Size)]
    [InlineData(
        "DOUBLE 15{% assign l = s | split: ',' %}{% for i in (1..18) %}{% assign l = l | concat: l %}{% endfor %}{{ l | " +
        "join }}",
        Size)]
    [InlineData(
        "DOUBLE 15{% assign l = s | split: ',' %}{% for i in (1..16) %}{% assign l = l | concat: l %}{% endfor %}{{ l }}",
        Size)]
    [InlineData(
        "DOUBLE 15{% assign l = s | split: ',' %}{% for i in (1..16) %}{% assign l = l | concat: l %}{% endfor %}{{ l | " +
        "json | size }}",
        Size)]
    [InlineData(
        "DOUBLE 15{% assign l = s | split: ',' %}{% for i in (1..16) %}{% assign l = l | concat: l %}{% endfor %}{{ l | " +
        "uniq | size }}",
        Size)]
    [InlineData(
        "DOUBLE 12{% assign l = s | split: '' %}{% for i in (1..999) %}{% for j in l reversed %}{% break %}{% endfor " +
        "%}{% endfor %}",
        Size)]
    [InlineData("DOUBLE 19{{ s | split: '' | size }}", Size)]
    [InlineData("{% for i in (1..99999) %}{{ 1 | divided_by: 0 }}{% endfor %}", "nothing can be divided by 0")]
    public void Is_stopped_when_it_takes_too_much(string template, string expected)
    {
        if (template.StartsWith("DOUBLE ", StringComparison.Ordinal))
        {
            var (start, end) = ("DOUBLE ".Length, template.IndexOf('{', StringComparison.Ordinal));
            template =
                $"{{% for i in (1..{template[start..end]}) %}}{{% assign s = s | append: s %}}{{% endfor %}}{template[end..]}";
        }

        var before = GC.GetAllocatedBytesForCurrentThread();

        _fleet.Findings($"{{% assign s = 'xxxxxxxxxx' %}}{template}").Should().ContainSingle()
            .Which.Should().Contain("error CG4024").And.Contain(expected);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(300_000_000, "it is stopped early");
    }

    [Fact]
    public void Is_stopped_once_for_all_nodes()
    {
        const string Endless = "{% for i in (1..9999) %}{% for j in (1..29) %}{{ i }}{% endfor %}{% endfor %}";
        var allocated = new List<long>();
        var render = LiquidTemplate.Read(Endless, "x.liquid");
        FleetOf(50, context =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            FluentActions.Invoking(() => render(context)).Should().Throw<TemplateException>()
                .Which.Errors.Should().ContainSingle().Which.Message.Should().Contain("500,000 steps");
            allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
            return "";
        }).Plan();

        allocated.Should().HaveCountGreaterThan(10);
        allocated.Skip(1).Should().OnlyContain(bytes => bytes * 20 < allocated[0]);
    }

    [Theory]
    [InlineData("{{ a", "[a", 20_000, "]")]
    [InlineData("{{ ", "(", 20_000, "")]
    [InlineData("{{ a", ".b", 100_000, " }}")]
    [InlineData("{{ 'a'", " | upcase", 20_000, " }}")]
    [InlineData("{% if a", " and a", 20_000, " %}{% endif %}")]
    [InlineData("", "{% if true %}", 20_000, "")]
    [InlineData("{% if false %}", "{% elsif false %}", 10_000, "{% endif %}")]
    [InlineData("{% case 1 %}", "{% when 2 %}", 10_000, "{% endcase %}")]
    [InlineData("", "{{", 100_000, "")]
    [InlineData("", "{%", 100_000, "")]
    [InlineData("", "{{ \"", 70_000, "")]
    [InlineData("", "{% comment %}", 20_000, "")]
    [InlineData("{% raw %}", "{% endraw ", 20_000, "")]
    [InlineData("", "{% foo %}", 30_000, "")]
    [InlineData("", "{{ a | nosuch }}", 18_000, "")]
    [InlineData("{{ 9", "9", 100_000, " }}")]
    [InlineData("", "xxxxxxxxxx", 30_001, "")]
    public void Is_not_read_when_it_is_too_deep_or_too_long(string start, string repeated, int times, string end)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, times).Prepend(start).Append(end));
        FluentActions.Invoking(() => LiquidTemplate.Read(text, "x.liquid")).Should().Throw<TemplateException>()
            .Which.Errors.Should().HaveCountLessThanOrEqualTo(20).And.NotBeEmpty();
    }

    [Fact]
    public void No_text_makes_it_fail_otherwise()
    {
        string[] parts =
        [
            "{{", "}}", "{%", "%}", "{%-", "-}}", "{", "%", " if ", " for ", " in ", " end", "endif", "endfor", "else", "elsif",
            "case", "when", "unless", "raw", "endraw", "comment", "endcomment", "capture", "assign", "do", "func", "ifchanged",
            "tablerow", "cycle", "increment", "include", "limit", "reversed", "node", "name", "peers", "x", "a-b", "json",
            "address", "default", "contains",
            ".", "..", "[", "]", "(", ")", "1", "-", "9e9", "'", "\"", "|", ":", ",", "=", "<", "\n", "\\", "é", "\ud800", "\0",
        ];
        Gen.OneOf(parts).Array[0, 30].Sample(words =>
        {
            try
            {
                var render = LiquidTemplate.Read(string.Concat(words.Select(word => word + ' ')), "x.liquid");
                FleetOf(1, render).Plan();
            }
            catch (TemplateException exception)
            {
                exception.Errors.Should().NotBeEmpty();
            }
        });
    }

    private static Fleet FleetOf(int count, Func<ConfigurationContext, string> render) => Fleet.Create(fleet => fleet.Nodes(
        "a", count, _ => ComposeFile.Parse("services: {b: {image: c}}").File, node => node.ConfigurationFile("b", "/x", render)));
}
