using System.Xml.Linq;

namespace ComposeGen.Tests.Docs;

/// <summary>The packages' icon is the picture that its SVG describes.</summary>
public sealed class IconTests
{
    private const int Size = 128;

    [Fact]
    public void The_icon_of_the_packages_is_painted_from_its_svg()
    {
        var folder = Path.Combine(Repository.Root, "docs", "pictures");
        var (path, received) = (Path.Combine(folder, "icon.png"), Path.Combine(folder, "icon.received.png"));
        var shapes = XDocument.Load(Path.Combine(folder, "icon.svg")).Root!.Elements()
            .Where(element => element.Name.LocalName != "title").ToList();
        shapes.Should().OnlyContain(shape => shape.Name.LocalName == "rect", "nothing else is painted");

        var painted = Png.Paint(Size, [.. shapes.Select(Rectangle.Of)]);
        var isUpToDate = File.Exists(path) && Png.Decode(File.ReadAllBytes(path)).SequenceEqual(painted);
        if (isUpToDate)
        {
            File.Delete(received);
        }
        else
        {
            File.WriteAllBytes(received, Png.Encode(Size, painted));
        }

        isUpToDate.Should().BeTrue("{0} replaces the picture", received);
    }
}
