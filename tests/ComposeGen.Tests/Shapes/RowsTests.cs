using System.Reflection;
using ComposeGen.Fleets;
using ComposeGen.Shapes;
using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Shapes;

/// <summary>No property without a row, no row without a property.</summary>
public sealed class RowsTests
{
    private static readonly IReadOnlyList<PropertyRow> Rows = [.. ComposeFile.Shape.Rows("")];

    // A fleet.yml has separate rows; its location is not one of its keys.
    private static readonly IReadOnlyList<PropertyRow> AllRows = [.. Rows, .. FleetDefinition.Shape.Rows("")];

    public static TheoryData<Type> NodeTypes =>
        new(typeof(ComposeNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComposeNode)) && !type.IsAbstract));

    [Fact]
    public Task Every_row_is_listed() =>
        Verify(string.Concat(Rows.Select(row =>
            $"{row.Path} | {row.Node.Name}.{row.Member} | {row.Description} | {row.Formats}\n")), "txt");

    [Theory]
    [MemberData(nameof(NodeTypes))]
    public void Every_property_of_a_node_has_a_row(Type node) =>
        node.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null
                && property.Name is not (nameof(FleetDefinition.Folder) or nameof(CommentedNode.Comment)))
            .Select(property => property.Name)
            .Should().BeSubsetOf(AllRows.Where(row => row.Node == node).Select(row => row.Member));

    [Theory]
    [MemberData(nameof(NodeTypes))]
    public void Every_row_of_a_node_has_a_property(Type node) =>
        AllRows.Where(row => row.Node == node).Select(row => row.Member).Distinct(StringComparer.Ordinal)
            .Should().OnlyContain(member => node.GetProperty(member) != null);

    [Theory]
    [MemberData(nameof(NodeTypes))]
    public void No_key_of_a_node_has_two_rows(Type node) =>
        AllRows.Where(row => row.Node == node).Select(row => row.Path).Should().OnlyHaveUniqueItems();
}
