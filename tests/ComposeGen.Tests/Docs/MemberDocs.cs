using System.Xml.Linq;

namespace ComposeGen.Tests.Docs;

/// <summary>The documentation comments of the library's properties, as Markdown.</summary>
internal static class MemberDocs
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "ComposeGen.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static string Of(Type node, string member) => Text(Members[$"P:{node.FullName}.{member}"].Element("summary")!);

    private static string Text(XElement element) => string.Join(' ', string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement reference => reference.Attribute("cref")?.Value.Split('.')[^1] ?? reference.Value,
        _ => "",
    })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
