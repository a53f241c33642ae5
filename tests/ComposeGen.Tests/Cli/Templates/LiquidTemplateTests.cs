using ComposeGen.Cli.Templates;
using ComposeGen.Fleets;
using ComposeGen.Tests.Fleets;
using ComposeGen.Tests.Fleets.Definitions;
using CsCheck;

namespace ComposeGen.Tests.Cli.Templates;

/// <summary>What templates become for slave2/service_out of a master and three slaves, and what is found in them.</summary>
public sealed class LiquidTemplateTests : IDisposable
{
    private readonly DefinedPair _pair = new();

    public void Dispose() => _pair.Dispose();

    [Theory]
    [InlineData("{{ node.name }} {{ node.index }} {{ node.kind }} {{ fleet }} {{ service }} {{ NODE }} {{ NODE_INDEX }} {{ FLEET }}", "slave2 2 slave fleet service_out slave2 2 fleet")]
    [InlineData("{{ ZONE }} {{ node.variables.ZONE }} {{ peers.last.variables.ZONE }}", "eu-2 eu-2 eu-3")]
    [InlineData("{% for peer in peers %}{% if peer.kind == \"slave\" %}{{ peer.name }},{% endif %}{% endfor %}", "slave1,slave3,")]
    [InlineData("{% for n in nodes %}{{ forloop.index }}/{{ forloop.length }} {{ n }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "1/4 master, 2/4 slave1, 3/4 slave2, 4/4 slave3")]
    [InlineData("{{ \"slave1/service_entry:443\" | address }} {{ \"slave1/service_entry\" | address }} {{ \"slave3\" | address }} {{ peers[0] | address }}", "slave1:443 slave1:443 slave3:443 master:443")]
    [InlineData("{{ \"service_3\" | name }} {{ \"service_entry\" | name }} {{ \"slave1\" | name }} {{ \"slave1\" | address: 443 }}", "service_3 slave2 slave1 slave1:443")]
    [InlineData("{{ peers | where: 'kind', 'slave' | map: 'name' | join: ', ' }} {{ nodes | map: 'variables.ZONE' | json }}", "slave1, slave3 [null, \"eu-1\", \"eu-2\", \"eu-3\"]")]
    [InlineData("{% if peers.size > 2 and node.index != 1 or false %}yes{% else %}no{% endif %}", "yes")]
    [InlineData("{% if node.index == 1 %}1{% elsif node.index == 2 %}2{% else %}3{% endif %}{% case node.kind %}{% when 'a', 'slave' %}S{% else %}E{% endcase %}", "2S")]
    [InlineData("{% for i in (1..9) %}{% if i == 2 %}{% continue %}{% endif %}{% if i > 4 %}{% break %}{% endif %}{{ i }}{% endfor %}", "134")]
    [InlineData("{% for i in (1..5) reversed limit: 2 offset: 1 %}{{ i }}{% endfor %}{% for i in (2..1) %}{% else %}none{% endfor %}", "32none")]
    [InlineData("{% assign x = 'a,b' | split: ',' %}{% capture y %}{{ x | last | upcase }}{% endcapture %}{{ y }}{{ x.first }}", "Ba")]
    [InlineData("a \n {%- if true -%} \n b \n {%- endif -%} \n c", "abc")]
    [InlineData("{% raw %}{{ x }}{% y %}{% endraw %}{% comment %}{{ | }}{% endcomment %}{{ \"}}\" }}", "{{ x }}{% y %}}}")]
    [InlineData("{{ nosuch | default: 'd' }} {{ node.variables.X | default: 3 | plus: 1 }} {{ '' | default: 'e' }}", "d 4 e")]
    [InlineData("{{ 7 | divided_by: 2 }} {{ 7.0 | times: 1.5 }} {{ -7 | abs | modulo: 4 }} {{ 3 | at_least: 5 | at_most: 4 }} {{ '5' | minus: 1 }}", "3 10.5 3 4 4")]
    [InlineData("{{ 'a-b' | replace: '-', '+' | capitalize | append: '!' | prepend: '<' | slice: 1, 3 }} {{ 'ab' | size }}", "A+b 2")]
    [InlineData("{{ QUOTED | json }} {{ QUOTED | yaml }} {{ QUOTED | sh }} {{ QUOTED | url }} {{ QUOTED | ini }}", "\"it's \\\"a\\\" \\\\ ü\" \"it's \\\"a\\\" \\\\ ü\" 'it'\\''s \"a\" \\ ü' it%27s%20%22a%22%20%5C%20%C3%BC \"it's \\\"a\\\" \\\\ ü\"")]
    [InlineData("{{ peers[0] | json }}", "{\"name\": \"master\", \"index\": 1, \"kind\": \"master\", \"variables\": {}}")]
    [InlineData("{{ 'Ab' | downcase }}{{ ' x ' | strip }}{{ ' y' | lstrip }}{{ 'z ' | rstrip }}|{{ 'a-b-' | remove: '-' }}|{{ '' | capitalize }}", "abxyz|ab|")]
    [InlineData("{{ 'abc' | slice: -2, 9 }} {{ 'abc' | slice: 1 }} {{ 'abc' | slice: 3, 1 }}{{ 'abc' | slice: -4 }}{{ 'abc' | slice: 0, 0 }} {{ 'ab' | split: '' | join }} {{ '' | split: ',' | size }}", "bc b  a b 0")]
    [InlineData("{{ peers | first }} {{ peers | last }} {{ peers | reverse | map: 'name' | join: ',' }} {{ 'b,a,b' | split: ',' | uniq | sort | join }}", "master slave3 slave3,slave1,master a b")]
    [InlineData("{{ peers | reverse | sort | map: 'name' | join: ',' }} {{ nodes | sort: 'index' | last }} {{ peers | reject: 'kind', 'slave' | join }} {{ peers | where: 'variables.ZONE' | size }}", "master,slave1,slave3 slave3 master 2")]
    [InlineData("{{ '' | split: ',' | first | json }} {{ '' | split: ',' | last | json }} {{ node.name.size }} {{ peers[-1] }} {{ peers['size'] }} {{ true | json }} {{ node | upcase }}", "null null 6 slave3 3 true SLAVE2")]
    [InlineData("{% if 1 <= 1 %}a{% endif %}{% if 2 >= 3 %}b{% endif %}{% if 'b' > 'a' %}c{% endif %}{% if 1 < 1 %}d{% endif %}{% if 1 <> 2 %}e{% endif %}{% if 1 != 1 %}f{% endif %}", "ace")]
    [InlineData("{% if 'abc' contains 'b' %}a{% endif %}{% if peers contains node %}b{% endif %}{% if nodes contains node %}c{% endif %}{% if 1 contains 1 %}d{% endif %}{% if node == peers[0] %}e{% endif %}{% if nodes == nodes %}f{% endif %}", "acf")]
    [InlineData("{% assign none = '' | split: ',' %}{% if '' == empty %}a{% endif %}{% if empty == peers %}b{% endif %}{% if none == empty %}c{% endif %}{% if empty == empty %}d{% endif %}{{ empty }}{{ empty | json }}", "acd{}")]
    [InlineData("{{ \"a\tb\u0001\u2028\" | json }}", "\"a\\tb\\u0001\\u2028\"")]
    [InlineData("{{ \"a\r\nb\\ 😀\" | json }}{{ \" x\" | ini }}{{ \"\" | ini }}", "\"a\\r\\nb\\\\ 😀\"\" x\"\"\"")]
    public void Renders(string template, string expected) => TextOf(template).Should().Be(expected);

    [Theory]
    [InlineData("a\n  {{ peerz }}", "(2,6): error CG4023: 'peerz' is not defined here.*")]
    [InlineData("{{ node.nam }}", "(1,4): error CG4023: 'nam' is no part of an object here. There is index, kind, name, variables.*")]
    [InlineData("{{ peers[9].name }}", "(1,4): error CG4023: *")]
    [InlineData("{% for p in peerz %}{% endfor %}", "(1,13): error CG4023: *")]
    [InlineData("{% if true %}\n{% elsif zone == 1 %}{% endif %}{% unless zone %}{% endunless %}", "(2,43): error CG4023: *")]
    [InlineData("{{ 'x' | uppcase }}", "(1,10): error CG4022: There is no filter 'uppcase'*")]
    [InlineData("{{ 'x' | append }}", "(1,10): error CG4022: The filter 'append' takes 1 behind a colon, but here are 0.")]
    [InlineData("\n{% include 'x' %}", "(2,4): error CG4022: There is no tag 'include' here*")]
    [InlineData("{% if true %}", "(1,1): error CG4022: This if has no end. Write {% endif %} behind what belongs to it.")]
    [InlineData("{% endif %}", "(1,4): error CG4022: There is no tag 'endif' here*")]
    [InlineData("x {{ 'a' ", "(1,3): error CG4022: This {{ is not closed. Write }} behind it.")]
    [InlineData("{{ 'a }}", "(1,1): error CG4022: This {{ is not closed*")]
    [InlineData("{{ a b }}", "(1,6): error CG4022: Here is 'b', where the end is expected.")]
    [InlineData("{{ (1..) }}", "(1,8): error CG4022: Here is ')', where a value is expected.")]
    [InlineData("{{ a ? b }}", "(1,6): error CG4022: The character ? means nothing here.")]
    [InlineData("{{ 'slave9/x' | address }}", "(1,4): error CG4013: *")]
    [InlineData("\n {{ 'slave1/service_3:80' | address }}", "(2,5): error CG4014: *")]
    [InlineData("{{ 'slave1/service_entry:444' | address }}", "(1,4): error CG4016: *")]
    [InlineData("{{ 'slave1:x' | address }}", "(1,4): error CG4024: address: 'x' is no port. Write NODE/SERVICE:PORT.")]
    [InlineData("{{ 1 | divided_by: 0 }}", "(1,4): error CG4024: divided_by: nothing can be divided by 0.")]
    [InlineData("{{ 79228162514264337593543950335 | plus: 1 }}", "(1,4): error CG4024: plus: the number becomes too large.")]
    [InlineData("{{ 'x' | plus: 1 }}", "(1,4): error CG4024: plus: takes a number, but this is a text.")]
    [InlineData("{{ peers | upcase }}", "(1,4): error CG4024: upcase: takes a text, but this is a list.")]
    [InlineData("{% for p in 'x' %}{% endfor %}", "(1,13): error CG4024: A loop goes over a list, but this is a text.")]
    [InlineData("{% if peers > 1 %}{% endif %}", "(1,7): error CG4024: a list and a number cannot be compared with >.")]
    [InlineData("{% capture x %}a\nb{% endcapture %}{{ x | ini }}", "(2,21): error CG4024: ini: a value in an INI file has one line*")]
    [InlineData("{{ 'x' | replace: '', 'y' }}", "(1,4): error CG4024: replace: nothing cannot be replaced.")]
    [InlineData("{{ peers | concat: 'x' }}", "(1,4): error CG4024: concat: takes a list as argument.")]
    [InlineData("{% assign mixed = peers | map: 'index' | concat: peers %}{{ mixed | sort }}", "*: error CG4024: sort: takes a list of texts only, or of numbers only.")]
    [InlineData("{{ 'x' | join }}", "(1,4): error CG4024: join: takes a list, but this is a text.")]
    [InlineData("{{ true | plus: 1 }}", "(1,4): error CG4024: plus: takes a number, but this is true or false.")]
    [InlineData("{{ node.variables | upcase }}", "(1,4): error CG4024: upcase: takes a text, but this is an object.")]
    [InlineData("{{ 'x' | slice: 99999999999 }}", "(1,4): error CG4024: slice: 99999999999 is too large.")]
    [InlineData("{{ ('a'..2) }}", "(1,4): error CG4024: Both ends of a range are whole numbers.")]
    [InlineData("{{ peers[0.5] }}", "(1,4): error CG4023: '0.5' is no part of a list here. Mend '0.5'*")]
    public void Finds_a_mistake_at_its_place(string template, string expected) => Findings(template).Should().Contain(line => IsMatch(line, expected)).And.OnlyContain(line => line.Contains(": error CG40", StringComparison.Ordinal));

    [Fact]
    public void Finds_all_mistakes_at_once() =>
        Findings("{{ a }}\n{{ b.c }}\n{% for p in peers %}{{ p.d }}{{ 'slave9' | name }}{% endfor %}").Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal)
            .Should().Equal("(1,4)", "(2,4)", "(3,24)", "(3,33)");

    [Theory]
    [InlineData("{% for a in (1..1000000) %}{% for b in (1..1000000) %}{% endfor %}{% endfor %}", "takes more than 1,000,000 steps")]
    [InlineData("{{ (1..999999999999) | size }}", "holds more than 1,000,000 numbers")]
    [InlineData("{% assign x = 'xxxxxxxxxx' %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}", "more than 16 million")]
    [InlineData("{% assign x = 'xxxxxxxxxx' %}{% for i in (1..99) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}", "more than 16 million")]
    [InlineData("{% assign x = 'xxxxxxxxxx' %}{% for i in (1..99) %}{% assign x = x | replace: 'x', x %}{% endfor %}", "CG4024")]
    [InlineData("{% assign x = peers %}{% for i in (1..99) %}{% assign x = x | concat: x %}{% endfor %}", "more than 16 million")]
    public void Is_stopped_when_it_takes_too_much(string template, string expected) =>
        Findings(template).Should().Contain(line => line.Contains("CG4024", StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("{{ a[", "]")]
    [InlineData("{{ (", "")]
    [InlineData("{% if true %}", "{% endif %}")]
    [InlineData("{% if a and ", "")]
    public void Is_not_read_when_it_is_too_deep(string open, string close)
    {
        var (start, rest) = open.StartsWith("{% if t", StringComparison.Ordinal) ? ("", open) : (open[..3], open[3..]);
        var text = start + string.Concat(Enumerable.Repeat(rest, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000));
        FluentActions.Invoking(() => LiquidTemplate.Read(text, "x.liquid")).Should().Throw<TemplateException>().Which.Errors.Should().NotBeEmpty();
    }

    [Fact]
    public void No_text_makes_it_fail_otherwise()
    {
        string[] parts = ["{{", "}}", "{%", "%}", "{%-", "-}}", " if ", " for ", " in ", " end", "endif", "endfor", "else", "case", "when", "node", ".", "name", "[", "]", "(", "..", ")", "1", "-", "9e9", "'", "\"", "|", ":", ",", "json", "address", "default", "=", "<", "contains", "raw", "endraw", "capture", "assign", "x", "peers", "\n", "é", "\ud800", "\0", "{", "%"];
        Gen.OneOf(parts).Array[0, 30].Sample(words =>
        {
            try
            {
                var render = LiquidTemplate.Read(string.Concat(words.Select(word => word + ' ')), "x.liquid");
                Fleet.Create(fleet => fleet.Node("a", _ => ComposeFile.Parse("services: {b: {image: c}}").File, node => node.ConfigurationFile("b", "/x", render.Invoke))).Plan();
            }
            catch (TemplateException exception)
            {
                exception.Errors.Should().NotBeEmpty();
            }
        });
    }

    private static bool IsMatch(string line, string pattern) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), line, ignoreCase: false);

    private string TextOf(string template)
    {
        var plan = _pair.Render(template);
        plan.Diagnostics.Should().BeEmpty();
        return plan.ConfigurationFiles.Single(file => file.Path.StartsWith("slave2/", StringComparison.Ordinal)).Text;
    }

    private List<string> Findings(string template)
    {
        _pair.Folder.Write("peers.conf.liquid", template);
        var made = _pair.Make("nodes:\n  master: {file: master.yml, entry: service_entry}\n  slave:\n    file: slave.yml\n    count: 3\n    entry: service_entry\n    configuration: {service_out: [{source: peers.conf.liquid, target: /x}]}\n");
        var found = made.Fleet is { } fleet ? fleet.Plan().Diagnostics : made.Diagnostics;
        return [.. Demo.Lines(found, _pair.Folder).Select(line => line.Replace("peers.conf.liquid", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }
}
