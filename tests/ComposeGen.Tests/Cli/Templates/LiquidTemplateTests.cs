namespace ComposeGen.Tests.Cli.Templates;

/// <summary>The text of templates for slave2/service_out of a master and three slaves, and their findings.</summary>
public sealed class LiquidTemplateTests : IDisposable
{
    private readonly TemplateFleet _fleet = new();

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData(
        "{{ node.name }} {{ node.index }} {{ node.kind }} {{ fleet }} {{ service }} {{ NODE }} {{ NODE_INDEX }} {{ FLEET }}",
        "slave2 2 slave fleet service_out slave2 2 fleet")]
    [InlineData("{{ ZONE }} {{ node.variables.ZONE }} {{ peers.last.variables.ZONE }}", "eu-2 eu-2 eu-3")]
    [InlineData(
        "{% for peer in peers %}{% if peer.kind == \"slave\" %}{{ peer.name }},{% endif %}{% endfor %}",
        "slave1,slave3,")]
    [InlineData(
        "{% for n in nodes %}{{ forloop.index }}/{{ forloop.length }} {{ n }}{% unless forloop.last %}, {% endunless " +
        "%}{% endfor %}",
        "1/4 master, 2/4 slave1, 3/4 slave2, 4/4 slave3")]
    [InlineData(
        "{{ \"slave1/service_entry:443\" | address }} {{ \"slave1/service_entry\" | address }} {{ \"slave3\" | address " +
        "}} {{ peers[0] | address }}",
        "slave1:443 slave1:443 slave3:443 master:443")]
    [InlineData(
        "{{ \"service_3\" | name }} {{ \"service_entry\" | name }} {{ \"slave1\" | name }} {{ \"slave1\" | address: 443 }}",
        "service_3 slave2 slave1 slave1:443")]
    [InlineData(
        "{{ peers | where: 'kind', 'slave' | map: 'name' | join: ', ' }} {{ nodes | map: 'variables.ZONE' | json }}",
        "slave1, slave3 [null, \"eu-1\", \"eu-2\", \"eu-3\"]")]
    [InlineData("{% if peers.size > 2 and node.index != 1 or false %}yes{% else %}no{% endif %}", "yes")]
    [InlineData(
        "{% if node.index == 1 %}1{% elsif node.index == 2 %}2{% else %}3{% endif %}{% case node.kind %}{% when 'a', " +
        "'slave' %}S{% else %}E{% endcase %}",
        "2S")]
    [InlineData(
        "{% for i in (1..9) %}{% if i == 2 %}{% continue %}{% endif %}{% if i > 4 %}{% break %}{% endif %}{{ i }}{% endfor %}",
        "134")]
    [InlineData(
        "{% for i in (1..5) reversed limit: 2 offset: 1 %}{{ i }}{% endfor %}{% for i in (2..1) %}{% else %}none{% endfor %}",
        "32none")]
    [InlineData(
        "{% assign x = 'a,b' | split: ',' %}{% capture y %}{{ x | last | upcase }}{% endcapture %}{{ y }}{{ x.first }}",
        "Ba")]
    [InlineData("a \n {%- if true -%} \n b \n {%- endif -%} \n c", "abc")]
    [InlineData("{% raw %}{{ x }}{% y %}{% endraw %}{% comment %}{{ | }}{% endcomment %}{{ \"}}\" }}", "{{ x }}{% y %}}}")]
    [InlineData("{{ nosuch | default: 'd' }} {{ node.variables.X | default: 3 | plus: 1 }} {{ '' | default: 'e' }}", "d 4 e")]
    [InlineData(
        "{{ 7 | divided_by: 2 }} {{ 7.0 | times: 1.5 }} {{ -7 | abs | modulo: 4 }} {{ 3 | at_least: 5 | at_most: 4 }} {{ " +
        "'5' | minus: 1 }}",
        "3 10.5 3 4 4")]
    [InlineData(
        "{{ 'a-b' | replace: '-', '+' | capitalize | append: '!' | prepend: '<' | slice: 1, 3 }} {{ 'ab' | size }}",
        "A+b 2")]
    [InlineData(
        "{{ QUOTED | json }} {{ QUOTED | yaml }} {{ QUOTED | sh }} {{ QUOTED | url }} {{ QUOTED | ini }}",
        "\"it's \\\"a\\\" \\\\ ü\" \"it's \\\"a\\\" \\\\ ü\" 'it'\\''s \"a\" \\ ü' it%27s%20%22a%22%20%5C%20%C3%BC " +
        "\"it's \\\"a\\\" \\\\ ü\"")]
    [InlineData("{{ peers[0] | json }}", "{\"name\": \"master\", \"index\": 1, \"kind\": \"master\", \"variables\": {}}")]
    [InlineData(
        "{{ 'Ab' | downcase }}{{ ' x ' | strip }}{{ ' y' | lstrip }}{{ 'z ' | rstrip }}|{{ 'a-b-' | remove: '-' }}|{{ '' " +
        "| capitalize }}",
        "abxyz|ab|")]
    [InlineData(
        "{{ 'abc' | slice: -2, 9 }} {{ 'abc' | slice: 1 }} {{ 'abc' | slice: 3, 1 }}{{ 'abc' | slice: -4 }}{{ 'abc' | " +
        "slice: 0, 0 }} {{ 'ab' | split: '' | join }} {{ '' | split: ',' | size }}",
        "bc b  a b 0")]
    [InlineData(
        "{{ peers | first }} {{ peers | last }} {{ peers | reverse | map: 'name' | join: ',' }} {{ 'b,a,b' | split: ',' " +
        "| uniq | sort | join }}",
        "master slave3 slave3,slave1,master a b")]
    [InlineData(
        "{{ peers | reverse | sort | map: 'name' | join: ',' }} {{ nodes | sort: 'index' | last }} {{ peers | reject: " +
        "'kind', 'slave' | join }} {{ peers | where: 'variables.ZONE' | size }}",
        "master,slave1,slave3 slave3 master 2")]
    [InlineData(
        "{{ '' | split: ',' | first | json }} {{ '' | split: ',' | last | json }} {{ node.name.size }} {{ peers[-1] }} " +
        "{{ peers['size'] }} {{ true | json }} {{ node | upcase }}",
        "null null 6 slave3 3 true SLAVE2")]
    [InlineData(
        "{% if 1 <= 1 %}a{% endif %}{% if 2 >= 3 %}b{% endif %}{% if 'b' > 'a' %}c{% endif %}{% if 1 < 1 %}d{% endif " +
        "%}{% if 1 <> 2 %}e{% endif %}{% if 1 != 1 %}f{% endif %}",
        "ace")]
    [InlineData(
        "{% if 'abc' contains 'b' %}a{% endif %}{% if peers contains node %}b{% endif %}{% if nodes contains node %}c{% " +
        "endif %}{% if 1 contains 1 %}d{% endif %}{% if node == peers[0] %}e{% endif %}{% if nodes == nodes %}f{% endif %}",
        "acf")]
    [InlineData(
        "{% assign none = '' | split: ',' %}{% if '' == empty %}a{% endif %}{% if empty == peers %}b{% endif %}{% if " +
        "none == empty %}c{% endif %}{% if empty == empty %}d{% endif %}{{ empty }}{{ empty | json }}",
        "acd{}")]
    [InlineData("{{ \"a\tb\u0001\u2028\" | json }}", "\"a\\tb\\u0001\\u2028\"")]
    [InlineData("{{ \"a\r\nb\\ 😀\" | json }}{{ \" x\" | ini }}{{ \"\" | ini }}", "\"a\\r\\nb\\\\ 😀\"\" x\"\"\"")]
    public void Renders(string template, string expected) => _fleet.TextOf(template).Should().Be(expected);

    // Cases in which Scriban alone differs from Liquid.
    [Theory]
    [InlineData("{{ peers\n  | where: 'kind', 'slave'\r\n  | map: 'name'\n  | join: ', ' }}", "slave1, slave3")]
    [InlineData("{% assign x = 1\n%}{% if x == 1\n  and true %}{{ x }}{% endif %}", "1")]
    [InlineData("{{ 'C:\\temp\\new' }} {{ QUOTED | replace: '\"', '\\\"' }}", "C:\\temp\\new it's \\\"a\\\" \\ ü")]
    [InlineData("{{ \"it's %} }}\" }} {{ '{{ \"' }}", "it's %} }} {{ \"")]
    [InlineData(
        "a {%- raw -%} {{ x }}\n {%- endraw -%} b {% raw %}{% endraw %}c{% raw %} {% if %}'\"\n{% endraw %}",
        "a{{ x }}b c {% if %}'\"\n")]
    [InlineData("a {%- comment -%} {{ | }} it's {%- endcomment -%} b {% comment %}{% raw %}{% endcomment %}c", "ab c")]
    [InlineData("{% for i in (5..1) %}{{ i }}{% else %}none{% endfor %} {{ (3..1) | size }}", "none 0")]
    [InlineData(
        "{% for i in (1..3) limit: 0 %}{{ i }}{% else %}none{% endfor %}{% for p in nil %}{% else %}none{% endfor %}",
        "nonenone")]
    [InlineData(
        "{% if '1' == 1 %}a{% endif %}{% case 1 %}{% when '1' %}b{% when 1 %}c{% endcase %}{% if '10' < '9' %}d{% endif %}",
        "cd")]
    [InlineData("{% if false and false or true %}a{% endif %}{% if true or false and false %}b{% endif %}", "b")]
    [InlineData(
        "{{ 0.1 | plus: 0.2 }} {{ '5' | plus: 1 }} {{ -3 | minus: -1 }} {{ 1000000 }} {{ 2.50 }}",
        "0.3 6 -2 1000000 2.5")]
    [InlineData("{{ 'a,,b' | split: ',' | size }} {{ 'aB cD' | capitalize }} {{ -7 | divided_by: 2 }}", "3 Ab cd -4")]
    [InlineData(
        "{% assign size = 'x' %}{% for url in peers %}{{ url | url }}{% endfor %}{{ peers | size }}{{ size }}",
        "masterslave1slave33x")]
    [InlineData("{% assign my-zone = ZONE %}{{ my-zone }}{% capture a-b %}c{% endcapture %}{{ a-b }}", "eu-2c")]
    [InlineData("{% for end in (1..2) %}{{ end }}{{ forloop.first }}{% endfor %}{% assign func = 1 %}{{ func }}", "1true2false1")]
    [InlineData("{% capture x %}{{ ZONE }}!{% endcapture %}{{ x.size }} {{ x | json }}", "5 \"eu-2!\"")]
    [InlineData(
        "  {% if true %}\n  {{ QUOTED | append: \"\n\" | append: 'x' }}\n  {% endif %}\r\n}} %}",
        "  \n  it's \"a\" \\ ü\nx\n  \r\n}} %}")]
    [InlineData("", "")]
    public void Renders_as_liquid_does(string template, string expected) => _fleet.TextOf(template).Should().Be(expected);

    [Theory]
    [InlineData("{{ nosuch | append: 'x' | default: 'd' }}{{ nosuch.a[0].b | default: 'd' }}{{ nil | default: 'd' }}", "xdd")]
    [InlineData(
        "{{ peers[9].name | upcase | default: 'd' }}{{ nosuch | plus: 1 | default: 'd' }}{{ nosuch | join | default: 1 }}",
        "dd1")]
    [InlineData("{{ nil | upcase }}{{ nil | plus: 1 }}{{ nil | map: 'name' }}{{ nil | json }}", "null")]
    public void Nothing_stays_nothing_until_it_has_a_default(string template, string expected) =>
        _fleet.TextOf(template).Should().Be(expected);

    [Theory]
    [InlineData("a\n  {{ peerz }}", "(2,6): error CG4023: 'peerz' is not defined here. Correct it, * Did you mean 'peers'?")]
    [InlineData("{% assign place = 1 %}{{ plaec }}", "(1,26): error CG4023: 'plaec' is not defined here.* Did you mean 'place'?")]
    [InlineData("{{ a-b }}", "(1,4): error CG4023: There is no 'a-b' in an object.*")]
    [InlineData("{{ node.nam }}", "(1,9): error CG4023: There is no 'nam' in a node. Did you mean 'name'?")]
    [InlineData("{{ node.variables.ZNE }}", "(1,19): error CG4023: There is no 'ZNE' in an object.")]
    [InlineData("{{ peers[9].name }}", "(1,10): error CG4023: There is no '9' in a list.*")]
    [InlineData("{{ peers[-9].name }}", "(1,10): error CG4023: There is no '-9' in a list.*")]
    [InlineData("{{ peers[0.5] }}", "(1,10): error CG4023: There is no '0.5' in a list.*")]
    [InlineData("{{ 'x,y' | split: ',' | first.a }}", "*: error CG4022: *")]
    [InlineData(
        "{% assign p = peers | where: 'kind', 'x' | first %}\n{{ p.name }}",
        "(2,4): error CG4023: 'p.name' asks for a part of nothing.")]
    [InlineData("{% for p in peerz %}{% endfor %}", "(1,13): error CG4023: *")]
    [InlineData("{% if true %}\n{% elsif zone == 1 %}{% endif %}{% unless zone %}{% endunless %}", "(2,43): error CG4023: *")]
    [InlineData("{% for p in peers %}{{ forloop.parentloop }}{% endfor %}", "(1,24): error CG4022: *parentloop*")]
    [InlineData("{{ forloop.index }}", "(1,4): error CG4023: 'forloop' is not defined here.*")]
    [InlineData("{{ 'x' | uppcase }}", "(1,10): error CG4022: There is no filter 'uppcase'. Did you mean 'upcase'?")]
    [InlineData("{{ 'x' | sha256 }}", "(1,10): error CG4022: There is no filter 'sha256'. Known are abs, address, append, *")]
    [InlineData("{{ 'x' | append }}", "(1,10): error CG4022: The filter 'append' takes 1 after a colon, but here are 0.")]
    [InlineData(
        "{{ 'x' | upcase: 1 }}",
        "(1,10): error CG4022: The filter 'upcase' takes no argument after a colon, but here are 1.")]
    [InlineData("{% if false %}{{ 'x' | slice: 1, 2, 3 }}{% endif %}", "(1,24): error CG4022: The filter 'slice' takes 1 to 2 *")]
    [InlineData("\n{% include 'x' %}", "(2,4): error CG4022: There is no tag 'include'. Known are assign, break, *")]
    [InlineData("{%- fro x in peers %}", "(1,5): error CG4022: There is no tag 'fro'. Did you mean 'for'?")]
    [InlineData("{% if true %}", "(1,4): error CG4022: The `endif statement` was not found")]
    [InlineData("{% endif %}", "(1,4): error CG4022: Unable to find a pending `if`/`else` for this `endif`")]
    [InlineData("{% if true %}{% endfor %}", "(1,17): error CG4022: Unable to find a pending `for` for this `endfor`")]
    [InlineData("a\n{% comment %}{% endraw %}", "(2,1): error CG4022: This comment has no end. Write {% endcomment %} after it.")]
    [InlineData("{% raw %}{% endraw ", "(1,1): error CG4022: This raw has no end. Write {% endraw %} after it.")]
    [InlineData("x {{ 'a' ", "(1,3): error CG4022: This {{ is not closed. Write }} after it.")]
    [InlineData("{{ 'a }}", "(1,1): error CG4022: This {{ is not closed*")]
    [InlineData("{{ a b }}", "(1,4): error CG4022: Liquid does not support 'a b' here. Write a name, *")]
    [InlineData("{{ (1..) }}", "(1,8): error CG4022: Expecting an <expression> to the right of the operator instead of `)`")]
    [InlineData("{{ a ? b }}", "(1,6): error CG4022: Invalid token found `?`. Expecting the end of the tag.")]
    [InlineData(
        "{% for p in peers limit: 1 step: 2 %}{% endfor %}",
        "(1,28): error CG4022: A loop takes limit:, offset: and reversed, each once.")]
    [InlineData(
        "{% for p in peers limit: 1 limit: 2 %}{% endfor %}",
        "(1,28): error CG4022: A loop takes limit:, offset: and reversed*")]
    [InlineData("{{ 0x10 }}", "(1,4): error CG4022: Write a number in digits, with at most 28 of them.")]
    [InlineData("{{ 'slave9/x' | address }}", "(1,4): error CG4013: *")]
    [InlineData("\n {{ 'slave1/service_3:80' | address }}", "(2,5): error CG4014: *")]
    [InlineData("{{ 'slave1' | append: '/service_entry:444' | address }}", "(1,4): error CG4016: *")]
    [InlineData("{{ 'slave1:x' | address }}", "(1,4): error CG4024: address: 'x' is not a port. Write NODE/SERVICE:PORT.")]
    [InlineData("{{ 1 | divided_by: 0 }}", "(1,4): error CG4024: divided_by: nothing can be divided by 0.")]
    [InlineData("{{ 79228162514264337593543950335 | plus: 1 }}", "(1,4): error CG4024: plus: the number becomes too large.")]
    [InlineData("{{ 'x' | plus: 1 }}", "(1,4): error CG4024: plus: takes a number, but this is a text.")]
    [InlineData("{{ peers | upcase }}", "(1,4): error CG4024: upcase: takes a text, but this is a list.")]
    [InlineData("{% for p in 'x' %}{% endfor %}", "(1,13): error CG4024: A loop goes over a list, but this is a text.")]
    [InlineData(
        "{% for p in peers limit: 0.5 %}{% endfor %}",
        "(1,13): error CG4024: The limit of a loop is a whole number from 0.")]
    [InlineData("{% if peers > 1 %}{% endif %}", "(1,7): error CG4024: a list and a number cannot be compared with >.")]
    [InlineData("{% if 'a' < 1 %}{% endif %}", "(1,7): error CG4024: a text and a number cannot be compared with <.")]
    [InlineData(
        "{% capture x %}a\nb{% endcapture %}{{ x | ini }}",
        "(2,21): error CG4024: ini: a value in an INI file has one line*")]
    [InlineData("{{ 'x' | replace: '', 'y' }}", "(1,4): error CG4024: replace: an empty text cannot be replaced.")]
    [InlineData("{{ peers | concat: 'x' }}", "(1,4): error CG4024: concat: takes a list as argument.")]
    [InlineData(
        "{% assign x = peers | map: 'index' | concat: peers %}{{ x | sort }}",
        "*: error CG4024: sort: takes a list of texts only*")]
    [InlineData("{{ 'x' | join }}", "(1,4): error CG4024: join: takes a list, but this is a text.")]
    [InlineData("{{ true | plus: 1 }}", "(1,4): error CG4024: plus: takes a number, but this is true or false.")]
    [InlineData("{{ node.variables | upcase }}", "(1,4): error CG4024: upcase: takes a text, but this is an object.")]
    [InlineData("{{ 'x' | slice: 99999999999 }}", "(1,4): error CG4024: slice: 99999999999 is too large.")]
    [InlineData("{{ ('a'..2) }}", "(1,5): error CG4024: Both ends of a range are whole numbers.")]
    public void Finds_a_mistake_at_its_place(string template, string expected) => _fleet.Findings(template).Should()
        .Contain(line => IsMatch(line, expected))
        .And.OnlyContain(line => line.Contains(": error CG40", StringComparison.Ordinal));

    [Fact]
    public void Finds_all_mistakes_at_once() =>
        _fleet.Findings("{{ a }}\n{{ b.c }}\n{% for p in peers %}{{ p.d }}{{ 'slave9' | name }}{% endfor %}")
            .Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal)
            .Should().Equal("(1,4)", "(2,4)", "(3,26)", "(3,33)");

    [Fact]
    public void Is_the_same_on_every_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            _fleet.TextOf("{{ 1234567.5 | times: 2.5 }} {{ 'ıi' | upcase }} {{ 'Iİ' | downcase }} {{ '1.5' | plus: 1 }}")
                .Should().Be("3086418.75 ıI iİ 2.5");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static bool IsMatch(string line, string pattern) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(
        pattern.Replace("\\", "\\\\", StringComparison.Ordinal), line, ignoreCase: false);
}
