using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Tests.Yaml;

public sealed class YamlComposerTests
{
    [Fact]
    public void Positions_count_from_one_and_name_the_file()
    {
        var root = (YamlMapping)Composed.From("# head\nservices:\n  web:\n    image: nginx\n", "a.yml").Root!;

        var services = root.Find("services")!.Value;
        services.Key.Span.Should().Be(new SourceSpan("a.yml", 2, 1, 2, 9));
        var web = (YamlMapping)((YamlMapping)services.Value)["web"]!;
        web["image"]!.Span.Should().Be(new SourceSpan("a.yml", 4, 12, 4, 17));
        web["image"]!.Span.ToString().Should().Be("a.yml(4,12)");
    }

    [Theory]
    [InlineData("a: b\r\nc: d\r\n")]
    [InlineData("a: b\rc: d\r")]
    [InlineData("\uFEFFa: b\nc: d")]
    [InlineData("--- \na: b\nc: d\n...\n")]
    [InlineData("%YAML 1.2\n---\na: b\nc: d\n")]
    public void Line_ends_marks_and_directives_change_nothing(string text) =>
        Composed.Mapping(text).SameAs(Composed.Mapping("a: b\nc: d\n")).Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void Text_without_a_value_is_null(string text)
    {
        var composed = Composed.From(text);

        composed.Diagnostics.Should().BeEmpty();
        composed.Root.Should().BeOfType<YamlScalar>().Which.IsNull.Should().BeTrue();
    }

    [Theory]
    [InlineData("a:\n  b: \"c\n d\"\n  e: f\n")]
    [InlineData("a:\n  b: \"c\nd\"\n  e: f\n")]
    [InlineData("a:\r\n  b: \"c\r\nd\"\r\n  e: f\r\n")]
    [InlineData("a:\n  b: \"c\u0085d\"\n  e: f\n")]
    [InlineData("a:\n  b: \"c\\\n \\ d\"\n  e: f\n")]
    [InlineData("a:\n  b: \"c\n\\x64\"\n  e: \"\\x66\\\n\"\n")]
    public void Quoted_lines_may_be_indented_less_than_their_key(string text) =>
        Composed.Mapping(text).SameAs(Composed.Mapping("a:\n  b: c d\n  e: f\n")).Should().BeTrue();

    [Fact]
    public void Reports_an_error_beside_quoted_lines_once_and_at_its_position() =>
        Composed.Failure("a:\n  b: \"c\nd\"\n  e: [\n").Should().StartWith("(5,1): error CG1002");

    [Theory]
    [InlineData("a:\n  b: \"c\n---\nd\"\n")]
    [InlineData("a:\n  b: \"c\nd")]
    public void Quotes_without_an_end_remain_wrong(string text) => Composed.Failure(text).Should().Contain("CG1002");

    [Fact]
    public void An_alias_stands_for_its_anchor()
    {
        var root = Composed.Mapping("a: &x {k: [1, 2]}\nb: *x\nc: &x new\nd: *x\n&key e: *x\nf: *key\n");

        root["b"].Should().BeSameAs(root["a"]);
        ((YamlScalar)root["d"]!).Text.Should().Be("new", "the last anchor of a name counts");
        ((YamlScalar)root["f"]!).Text.Should().Be("e");
    }

    [Theory]
    [InlineData("a: *x", "(1,4): error CG1007: *x names no anchor before it. Define &x first.")]
    [InlineData("a: *x\nb: &x 1", "(1,4): error CG1007: *x names no anchor before it. Define &x first.")]
    [InlineData("a: &a [*a]", "(1,8): error CG1007: *a names no anchor before it. Define &a first.")]
    [InlineData("a: &a {b: *a}", "(1,11): error CG1007: *a names no anchor before it. Define &a first.")]
    public void An_alias_without_an_anchor_before_it_is_an_error(string text, string finding) =>
        Composed.Failure(text).Should().Be(finding);

    [Fact]
    public void A_merge_key_fills_in_what_is_absent_where_it_stands()
    {
        var root = Composed.Mapping("base: &b {x: 1, y: 2, z: 3}\nuse: {first: 0, y: own, <<: *b, last: 9, z: late}\n");

        Flow(root["use"]).Should().Be("first=0 y=own x=1 last=9 z=late");
    }

    [Fact]
    public void Of_a_list_of_merged_mappings_the_first_wins() =>
        Flow(Composed.Mapping("a: &a {x: a, y: a}\nb: &b {y: b, z: b}\nlist: {<<: [*a, *b]}\n")["list"]).Should()
            .Be("x=a y=a z=b");

    [Theory]
    [InlineData("{<<: *a, <<: *b}", "y=b z=b x=a")]
    [InlineData("{<<: *b, <<: *a}", "x=a y=a z=b")]
    [InlineData("{<<: [*a, *b], <<: *c, z: own}", "y=c z=own x=a")]
    [InlineData("{<<: *c, <<: [*b, *a]}", "y=b z=b x=a")]
    public void Of_several_merge_keys_the_last_wins_with_a_warning(string text, string merged)
    {
        var composed = Composed.From($"a: &a {{x: a, y: a}}\nb: &b {{y: b, z: b}}\nc: &c {{y: c}}\nd: {text}\n");

        Flow(((YamlMapping)composed.Root!)["d"]).Split(' ').Should().BeEquivalentTo(merged.Split(' '));
        composed.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("(4,").And.EndWith(
            ": warning CG1004: '<<' is already defined in line 4; docker-compose 1.29 merges both, and newer tools refuse the "
                + "file. "
            + "Write one << with a list.");
    }

    [Fact]
    public void A_merge_of_merges_and_a_merge_written_in_place_work()
    {
        var root = Composed.Mapping("a: &a {x: 1}\nb: &b\n  <<: *a\n  y: 2\nc:\n  <<: *b\nd: {<<: {q: 1}, r: 2}\n"
            + "e: {\"<<\": text}\n");

        Flow(root["c"]).Should().Be("x=1 y=2");
        Flow(root["d"]).Should().Be("q=1 r=2");
        Flow(root["e"]).Should().Be("<<=text", "in quotes it is a key like any other");
    }

    [Theory]
    [InlineData("a: {<<: 5}", "(1,9): error CG1008: << takes a mapping or a list of mappings, but this is a string.")]
    [InlineData("a: {<<: [{b: 1}, [2]]}", "(1,18): error CG1008: << takes a mapping or a list of mappings, but this is a list.")]
    [InlineData("a:\n  <<:\n", "(2,6): error CG1008: << takes a mapping or a list of mappings, but this is null.")]
    public void A_merge_key_takes_mappings_only(string text, string finding) =>
        Composed.From(text).Diagnostics.Should().ContainSingle().Which.ToString().Should().Be(finding);

    [Fact]
    public void A_repeated_key_is_a_warning_and_the_last_one_counts()
    {
        var composed = Composed.From("a: 1\nb: 2\na: 3\n\"a\": 4\n", "f.yml");

        composed.Diagnostics.Select(found => found.ToString()).Should().Equal(
            "f.yml(3,1): warning CG1004: 'a' is already defined in line 1; the last one counts, and newer tools refuse the "
                + "file. Remove one.",
            "f.yml(4,1): warning CG1004: 'a' is already defined in line 3; the last one counts, and newer tools refuse the "
                + "file. Remove one.");
        Flow(composed.Root).Should().Be("a=4 b=2");
    }

    [Theory]
    [InlineData("---\na\n---\nb\n", "(3,1)")]
    [InlineData("a: b\n---\n", "(2,1)")]
    [InlineData("a: b\n...\n---\nc: d", "(3,1)")]
    public void A_second_document_is_an_error_where_it_begins(string text, string place) =>
        Composed.Failure(text).Should()
            .Be($"{place}: error CG1003: A second document begins here; a compose file is one document. Split the file.");

    [Theory]
    [InlineData("? [a]\n: b", "a list")]
    [InlineData("? {a: 1}\n: b", "a mapping")]
    public void A_key_that_is_no_scalar_is_an_error(string text, string kind) =>
        Composed.From(text).Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().Be($"(1,3): error CG1005: A key must be a string, but this is {kind}.");

    [Fact]
    public void Scalars_of_any_kind_are_keys_by_their_text() =>
        Composed.Mapping("1: a\ntrue: b\n1.5: c\n'q': d\n~: e\n").Entries.Select(entry => entry.Key.Text)
            .Should().Equal("1", "true", "1.5", "q", "~");

    [Fact]
    public void Tags_that_Compose_merges_by_are_kept()
    {
        var root = Composed.Mapping("a: !reset null\nb: !override [1]\nc: !override {d: 1}\ne: !!binary aGk=\n");

        root.Entries.Select(entry => entry.Value.Tag)
            .Should().Equal("!reset", "!override", "!override", "tag:yaml.org,2002:binary");
    }

    [Fact]
    public void Redundant_tags_are_resolved()
    {
        var root = Composed.Mapping("a: !!str 12\nb: !!str\nc: !!seq [1]\nd: !!map {f: g}\ne: ! [1]\n");

        root.SameAs(Composed.Mapping("a: '12'\nb: ''\nc: [1]\nd: {f: g}\ne: [1]\n")).Should().BeTrue();
    }

    [Theory]
    [InlineData("a: x\n  y", "x y", YamlScalarStyle.Plain)]
    [InlineData("a: x\n\n  y", "x\ny", YamlScalarStyle.Literal)]
    [InlineData("a: 'it''s'", "it's", YamlScalarStyle.Quoted)]
    [InlineData("a: \"\\u00e9\\t\\x41\"", "é\tA", YamlScalarStyle.Quoted)]
    [InlineData("a: |\n  x\n   y\n", "x\n y\n", YamlScalarStyle.Literal)]
    [InlineData("a: >-\n  x\n  y\n", "x y", YamlScalarStyle.Literal)]
    [InlineData("a: \"\\U0001F600\"", "😀", YamlScalarStyle.Quoted)]
    public void Scalars_keep_their_text_and_whether_they_are_quoted(string yaml, string text, YamlScalarStyle style)
    {
        var scalar = (YamlScalar)Composed.Mapping(yaml)["a"]!;

        scalar.Text.Should().Be(text);
        scalar.Style.Should().Be(style);
    }

    [Theory]
    [InlineData("a: 'x", "(1,4)")]
    [InlineData("a: b: c", "(1,5)")]
    [InlineData("a:\n  - b\n c", "(3,2)")]
    [InlineData("a: @b", "(1,4)")]
    [InlineData("a: &x &y b", "(1,7)")]
    [InlineData("a: |9x\n", "(1,4)")]
    [InlineData("a: {b", "(2,1)")]
    [InlineData("a: [b\nc", "(3,1)")]
    [InlineData("}", "(1,1)")]
    [InlineData("a: \"\\ud800\"", "(1,4)")]
    public void Broken_syntax_is_an_error_where_it_breaks(string text, string place) =>
        Composed.Failure(text).Should().StartWith($"{place}: error CG1002: This is not YAML: ").And.EndWith(".");

    [Theory]
    [InlineData("a: \"\\UFFFFFFFF\"", "the parser makes no sense of what follows here.")]
    [InlineData("? : b", "a value is missing here.")]
    public void What_the_parser_itself_does_not_refuse_is_refused(string text, string why) =>
        Composed.Failure(text).Should().Contain("error CG1002: This is not YAML: ").And.EndWith(why);

    [Theory]
    [InlineData("{a: &x 1, b: *x}", "{a: 1, b: 1}")]
    [InlineData("{a: &x 1 , b: *x }", "{a: 1, b: 1}")]
    [InlineData("{a: &x 'q', b: *x}", "{a: 'q', b: 'q'}")]
    [InlineData("{a: &x \"q\", b: *x}", "{a: 'q', b: 'q'}")]
    [InlineData("{a: &x b c, d: *x}", "{a: b c, d: b c}")]
    [InlineData("{a: &x , b: *x}", "{a: , b: }")]
    [InlineData("{a: &x [1], b: *x}", "{a: [1], b: [1]}")]
    [InlineData("{a: &x {c: &y 2, d: *y}, b: *x}", "{a: {c: 2, d: 2}, b: {c: 2, d: 2}}")]
    [InlineData("{a: !!str &x 1, b: *x}", "{a: '1', b: '1'}")]
    [InlineData("{a: &x !!str 1, b: *x}", "{a: '1', b: '1'}")]
    [InlineData("{&k a: &v b, *v : *k }", "{a: b, b: a}")]
    [InlineData("{a: &x 1,\n    b: *x,\n  }", "{a: 1, b: 1}")]
    [InlineData("[&a b]", "[b]")]
    [InlineData("[&a b, *a , {c: &d 1, e: *d}]", "[b, b, {c: 1, e: 1}]")]
    [InlineData("[{a: &x 1}, {b: *x}]", "[{a: 1}, {b: 1}]")]
    public void Anchors_stand_anywhere_in_flow_style(string text, string same) =>
        Composed.Mapping($"k:\n  {text}\n").SameAs(Composed.Mapping($"k: {same}\n")).Should().BeTrue();

    [Theory]
    [InlineData("{a: &x 1 b: 2}")]
    [InlineData("{a: b c: d}")]
    public void A_comma_is_missing_in_flow_style(string text) =>
        Composed.Failure(text).Should().Contain("did not find expected ','");

    [Theory]
    [InlineData("a:\n  b: 1\nc:\n\td: 1\n", "(4,1)")]
    [InlineData("a:\n  b:\n\t  c: 1\n", "(3,1)")]
    [InlineData("a:\n  b: 1\n\tc: 1\n", "(3,1)")]
    [InlineData("a:\n  b: x\n \tc: 1\n", "(3,2)")]
    [InlineData("a:\n\t- b\n", "(2,1)")]
    [InlineData("a:\n- b\n\t- c\n", "(3,1)")]
    [InlineData("a: |\n\tb\n", "(2,1)")]
    [InlineData("a: |\n  b\n\tc\n", "(3,1)")]
    [InlineData("a: b\n\t# c\n", "(2,1)")]
    [InlineData("a: b\n\n\t\nc: d\n", "(3,1)")]
    public void A_tab_that_indents_is_an_error_where_it_stands(string text, string place) =>
        Composed.Failure(text).Should().Be($"{place}: error CG1002: This is not YAML: a tab indents this line. Use spaces.");

    public static TheoryData<int> Forbidden =>
        [.. Enumerable.Range(0, 0xA0).Where(code => code is not (>= 0x20 and < 0x7F or '\t' or '\n' or '\r' or 0x85)), 0xD800,
            0xDC00, 0xFFFE, 0xFFFF];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_character_that_every_tool_refuses_is_found_wherever_it_stands(int code)
    {
        foreach (var text in (string[])["a: 😀\nb: \"{0}\"\n", "a: b # 1\n# c {0}\n", "a: b\r\nc: d{0}e\r\n"])
        {
            var broken = text.Replace("{0}", ((char)code).ToString(), StringComparison.Ordinal);

            Composed.From(broken).Diagnostics.Select(found => found.ToString())
                .Should().ContainSingle().Which.Should().StartWith("(2,5): error CG1010: This character is ");
        }
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\u00A0")]
    [InlineData("\u00AD")]
    [InlineData("\u202E")]
    [InlineData("\uFEFF")]
    [InlineData("\uFDD0")]
    [InlineData("\uFFFD")]
    [InlineData("😀")]
    public void Any_other_character_is_read_as_it_is(string character) =>
        ((YamlScalar)Composed.Mapping($"a: \"x{character}y\"\n")["a"]!).Text.Should().Be($"x{character}y");

    [Fact]
    public void A_text_full_of_forbidden_characters_has_few_findings() =>
        Composed.From($"a: {new string('\u0001', 10_000)}").Diagnostics.Should().HaveCount(20);

    private static string Flow(YamlNode? node) =>
        string.Join(' ', ((YamlMapping)node!).Entries.Select(entry => $"{entry.Key.Text}={((YamlScalar)entry.Value).Text}"));
}
