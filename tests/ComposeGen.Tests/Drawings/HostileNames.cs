using System.Text;
using ComposeGen.Tests.Yaml;
using ComposeGen.Topologies;

namespace ComposeGen.Tests.Drawings;

/// <summary>Names that have a meaning in a format unless they are escaped.</summary>
internal static class HostileNames
{
    public static IReadOnlyList<string> All { get; } = new[]
    {
        "\"]; x", "<script>alert(1)</script>", "</text><rect/>", "&amp;&lt;&#60;", "]]>", "<!--", "--> x", "a\"] --- b[\"", "end",
        "subgraph x", "%%{init: {}}%%", "`**bold**`",
        "#quot;", "#35;", "\\", "\\N\\G\\l", "\\\"", "x\\", "}", "{a|b}", "a;b", "a\nb", "\r\n", "\t", "\0", "\u001b[31m",
        "\u0085", "\u2028", "\u202eabc", "\ud800.", "\uffff", "é漢😀",
        "- item", "1. item", "www.example.com", "__x__", "# x", "    x", " ", ":::network", "@{ shape: x }", "style s0 fill:#f00",
        "click s0 href \"javascript:alert(1)\"",
    }.Union(HostileStrings.All.Where(text => text.Length < 200)).ToList();

    /// <summary>Whether a drawing can show it: a character that is neither a control nor invisible.</summary>
    public static bool IsShown(Rune rune) =>
        !Rune.IsControl(rune)
            && rune.Value is not (0xAD or 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF
                or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E));

    /// <summary>A topology in which everything has the name.</summary>
    public static Topology Topology(string name)
    {
        var file = new ComposeFile();
        foreach (var (service, network) in new[] { (name, name), ("other", "shared") })
        {
            var attachments = new NetworkAttachments();
            attachments.Networks.Add(network, new NetworkAttachment { Aliases = [(ComposeText)name] });
            file.Services.Add(service, new Service { Networking = attachments });
        }

        file.Services[name].DependsOn = new() { ["other"] = new ServiceDependency() };
        file.Networks.Add("shared", new ExternalNetwork { Name = name });
        return ComposeGen.Topologies.Topology.Of(new Project(name, file));
    }
}
