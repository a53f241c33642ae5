using ComposeGen.Tests.Shapes;
using CsCheck;

namespace ComposeGen.Tests.Model;

public sealed class DiffTests
{
    private static readonly ModelGen Models = new();

    [Theory]
    [InlineData("{image: a}", "{image: a}", "")]
    [InlineData("{image: a}", "{image: b}", "services.a.image: a → b")]
    [InlineData("{image: a}", "{image: a, user: \"0\"}", "+ services.a.user: \"0\"")]
    [InlineData("{image: a, user: \"0\"}", "{image: a}", "- services.a.user: \"0\"")]
    [InlineData(
        "{environment: {A: x, B: y, C: }}",
        "{environment: [C=, D=z, A=x]}",
        "- services.a.environment.B: y|services.a.environment.C:  → \"\"|+ services.a.environment.D: z")]
    [InlineData("{command: a b}", "{command: [a, b]}", "services.a.command: a b → - a\n- b")]
    [InlineData("{dns: [a, b]}", "{dns: [b]}", "services.a.dns[0]: a → b|- services.a.dns[1]: b")]
    [InlineData("{dns: a}", "{dns: [a]}", "")]
    [InlineData("{networks: [m, n]}", "{networks: {n: {aliases: [x]}, m: }}", "+ services.a.networks.n.aliases: - x")]
    [InlineData("{ports: [\"80:81\"]}", "{ports: [{target: 81, published: 82}]}", "services.a.ports[0]: \"80:81\" → \"82:81\"")]
    [InlineData("{ports: [\"80:81\"]}", "{ports: [{target: 81, published: \"80\"}]}", "")]
    [InlineData("{privileged: true}", "{privileged: yes}", "")]
    [InlineData("{privileged: true}", "{privileged: \"${P}\"}", "services.a.privileged: true → ${P}")]
    [InlineData("{x-a: [1], x-b: 1}", "{x-b: 2, x-c: 3}", "- services.a.x-a: - 1|services.a.x-b: 1 → 2|+ services.a.x-c: 3")]
    [InlineData(
        "{x-a: {b: [1, {c: 2}], d: 3}}",
        "{x-a: {b: [1, {c: 4}, 5]}}",
        "services.a.x-a.b[1].c: 2 → 4|+ services.a.x-a.b[2]: 5|- services.a.x-a.d: 3")]
    [InlineData("{x-a: {b: 1, c: 2}}", "{x-a: {c: 2, b: 1}}", "services.a.x-a: b: 1\nc: 2 → c: 2\nb: 1")]
    [InlineData("{x-a: !reset [1]}", "{x-a: [1]}", "services.a.x-a: !reset\n- 1 → - 1")]
    [InlineData("{ulimits: {nofile: 3}}", "{ulimits: {nofile: {soft: 3, hard: 4}}}", "services.a.ulimits.nofile.hard: 3 → 4")]
    [InlineData("text", "{image: a}", "services.a: text → image: a")]
    [InlineData("{network_mode: host}", "{networks: [m]}", "+ services.a.networks: - m|- services.a.network_mode: host")]
    public void Differences_are_reported_at_the_deepest_path(string left, string right, string expected) =>
        string.Join('|', Parsed(left).Diff(Parsed(right))).Should().Be(expected);

    [Fact]
    public void Services_and_kinds_of_networks_differ_completely()
    {
        var one = ComposeFile.Parse("services: {a: {image: i}}\nnetworks: {n: {internal: true}}").File;
        var other = ComposeFile.Parse("services: {b: {image: i}}\nnetworks: {n: {external: true}}").File;

        var differences = one.Diff(other);

        differences.Select(difference => $"{difference.Kind} {difference.Path}")
            .Should().Equal("Removed services.a", "Added services.b", "Changed networks.n");
    }

    [Fact]
    [Trait(TestCategory.Name, TestCategory.Slow)]
    public void There_is_no_difference_exactly_when_two_files_are_equal() => Gen.Select(Models, Models).Sample(
        (one, other) =>
        {
            one.Diff(one.Clone()).Should().BeEmpty();
            (one.Diff(other).Count == 0).Should().Be(ComposeFile.Shape.AreEqual(one, other));
            other.Diff(one).Select(difference => (difference.Path.ToString(), difference.Right, difference.Left))
                .Should().BeEquivalentTo(
                    one.Diff(other).Select(difference => (difference.Path.ToString(), difference.Left, difference.Right)));
        },
        iter: 20);

    private static ComposeFile Parsed(string service) => ComposeFile.Parse($"services: {{a: {service}}}").File;
}
