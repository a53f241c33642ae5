using System.Text.RegularExpressions;
using ComposeGen.Tests.Docs;
using ComposeGen.Tests.Docs.Pages;

namespace ComposeGen.Tests.Architecture;

/// <summary>Each folder of the library is a room, which uses only the rooms above it.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Rooms =
    [
        "Diagnostics", "Yaml", "Shapes", "Model", "Formats", "Building", "Printing", "Editing", "Projects", "Topologies",
        "Rules", "Writing", "Fleets", "Drawings", "Hosting",
    ];

    private static readonly Lazy<(IReadOnlyList<LibraryType> Types, IReadOnlyList<Arrow> Arrows)> Library = new(() =>
    {
        using var reader = new LibraryReader(typeof(ComposeFile).Assembly.Location);
        return ([.. reader.Types], [.. reader.Arrows()]);
    });

    [Fact]
    public void Every_folder_is_a_room() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "ComposeGen"))
            .Select(path => Path.GetFileName(path))
            .Except(["bin", "obj"], StringComparer.Ordinal)
            .Should().BeEquivalentTo(Rooms);

    [Fact]
    public void A_room_uses_only_the_rooms_above_it() =>
        Library.Value.Arrows
            .Where(arrow => arrow.From.Type.Room is not null && PlaceOf(arrow.From) < PlaceOf(arrow.To))
            .Select(arrow => arrow.ToString())
            .Should().BeEmpty();

    [Fact]
    public void A_type_is_in_one_room() =>
        Library.Value.Types
            .Where(type => type.Rooms.Count > 1 || (type.Rooms.Count == 0 && IsOurs(type)))
            .Select(type => type.ToString())
            .Should().BeEmpty();

    [Fact]
    public void A_namespace_is_a_room_or_the_root() =>
        Library.Value.Types
            .Where(type => type.Room is not null && !(type.Namespace == $"ComposeGen.{type.Room}" || IsNamedByPrograms(type)))
            .Select(type => type.ToString())
            .Should().BeEmpty();

    /// <summary>The reader finds a use wherever it can be: each example is from the library.</summary>
    [Theory]
    [InlineData("base class", "NothingToRunRule", "ServiceRule")]
    [InlineData("field", "TopologyService.<Project>k__BackingField", "Project")]
    [InlineData("type argument", "SourceLayers._sources", "ComposeFile")]
    [InlineData("parameter", "DiagnosticBag.Report", "SourceSpan")]
    [InlineData("code", "Validation.Validate", "Topology.Of")]
    [InlineData("code after a switch", "TopologyEndpoint.PathOf", "ComposePath.Child")]
    [InlineData("code of a lambda", "Validation.ValidateEach", "Emission.Emitted")]
    [InlineData("code of an iterator", "UnsupportedParts.Above", "ComposePath.get_Parent")]
    [InlineData("code of an asynchronous method", "ComposeFile.LoadAsync", "SourceFile.ReadAsync")]
    public void Sees(string where, string from, string to) =>
        Library.Value.Arrows.Select(arrow => (arrow.From.ShortName, arrow.To.ShortName))
            .Should().Contain((from, to), "of a {0}", where);

    [Fact]
    public void The_page_has_every_room_in_this_order()
    {
        var page = Repository.Read("docs", "architecture.md");
        var picture = Block.Of(page).Single(block => block.Language == "mermaid").Text;
        Room().Matches(picture).Select(room => room.Groups["name"].Value).Should().BeEquivalentTo(Rooms);
        Heading().Matches(page).Select(heading => heading.Groups["name"].Value).Where(Rooms.Contains).Should().Equal(Rooms);
    }

    // Programs begin with the names of the root namespace, and a host looks for what extends its services in theirs.
    private static bool IsNamedByPrograms(LibraryType type) =>
        type is { IsPublic: true, Namespace: "ComposeGen" or "Microsoft.Extensions.DependencyInjection" };

    private static int PlaceOf(Use use) => Array.IndexOf(Rooms, use.Type.Room);

    private static bool IsOurs(LibraryType type) => type.Namespace.StartsWith("ComposeGen", StringComparison.Ordinal);

    [GeneratedRegex(
        @"(?<name>\w+)\[""\k<name>""\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Room();

    [GeneratedRegex(
        "^## (?<name>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
