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
    public void What_is_wrong_beside_quoted_lines_is_told_once_and_where_it_stands() =>
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
    public void Of_several_merged_mappings_the_first_wins()
    {
        var root = Composed.Mapping("a: &a {x: a, y: a}\nb: &b {y: b, z: b}\nlist: {<<: [*a, *b]}\ntwice: {<<: *b, <<: *a}\n");

        Flow(root["list"]).Should().Be("x=a y=a z=b");
        Flow(root["twice"]).Should().Be("y=b z=b x=a");
    }

    [Fact]
    public void A_merge_of_merges_and_a_merge_written_in_place_work()
    {
        var root = Composed.Mapping("a: &a {x: 1}\nb: &b\n  <<: *a\n  y: 2\nc:\n  <<: *b\nd: {<<: {q: 1}, r: 2}\ne: {\"<<\": text}\n");

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
    public void A_key_that_stands_twice_is_a_warning_and_the_last_counts()
    {
        var composed = Composed.From("a: 1\nb: 2\na: 3\n\"a\": 4\n", "f.yml");

        composed.Diagnostics.Select(found => found.ToString()).Should().Equal(
            "f.yml(3,1): warning CG1004: 'a' stands in line 1 already; the last one counts, and newer tools refuse the file. Remove one.",
            "f.yml(4,1): warning CG1004: 'a' stands in line 3 already; the last one counts, and newer tools refuse the file. Remove one.");
        Flow(composed.Root).Should().Be("a=4 b=2");
    }

    [Theory]
    [InlineData("---\na\n---\nb\n", "(3,1)")]
    [InlineData("a: b\n---\n", "(2,1)")]
    [InlineData("a: b\n...\n---\nc: d", "(3,1)")]
    public void A_second_document_is_an_error_where_it_begins(string text, string place) =>
        Composed.Failure(text).Should().Be($"{place}: error CG1003: A second document begins here; a compose file is one document. Split the file.");

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
    public void Tags_that_say_what_a_node_is_anyway_are_resolved()
    {
        var root = Composed.Mapping("a: !!str 12\nb: ! 12\nc: !!str\nd: !!seq [1]\ne: !!map {f: g}\n");

        root.SameAs(Composed.Mapping("a: '12'\nb: '12'\nc: ''\nd: [1]\ne: {f: g}\n")).Should().BeTrue();
    }

    [Theory]
    [InlineData("a: x\n  y", "x y", YamlScalarStyle.Plain)]
    [InlineData("a: x\n\n  y", "x\ny", YamlScalarStyle.Literal)]
    [InlineData("a: 'it''s'", "it's", YamlScalarStyle.Quoted)]
    [InlineData("a: \"\\u00e9\\t\\x41\"", "é\tA", YamlScalarStyle.Quoted)]
    [InlineData("a: |\n  x\n   y\n", "x\n y\n", YamlScalarStyle.Literal)]
    [InlineData("a: >-\n  x\n  y\n", "x y", YamlScalarStyle.Literal)]
    [InlineData("a: \"\\ud83d\\ude00\"", "😀", YamlScalarStyle.Quoted)]
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
    [InlineData("}", "(1,1)")]
    [InlineData("a: \"\\ud800\"", "(1,4)")]
    public void Broken_syntax_is_an_error_where_it_breaks(string text, string place) =>
        Composed.Failure(text).Should().StartWith($"{place}: error CG1002: This is not YAML: ").And.EndWith(".");

    [Theory]
    [InlineData("a: [b\nc", "the parser makes no sense of what follows here.")]
    [InlineData("a: \"\\UFFFFFFFF\"", "the parser makes no sense of what follows here.")]
    [InlineData("a: b\0c", "this character is NUL, or half of a surrogate pair.")]
    [InlineData("? : b", "a value is missing here.")]
    public void What_the_parser_itself_does_not_refuse_is_refused(string text, string why) =>
        Composed.Failure(text).Should().Contain("error CG1002: This is not YAML: ").And.EndWith(why);

    [Fact]
    public void A_character_that_is_none_is_located() =>
        Composed.Failure("a: 😀\nbc: \uDC00").Should().StartWith("(2,5): ");

    private static string Flow(YamlNode? node) =>
        string.Join(' ', ((YamlMapping)node!).Entries.Select(entry => $"{entry.Key.Text}={((YamlScalar)entry.Value).Text}"));
}
