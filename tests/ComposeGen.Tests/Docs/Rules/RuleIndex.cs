using System.Text;
using ComposeGen.Diagnostics;

namespace ComposeGen.Tests.Docs.Rules;

/// <summary>The page that lists every code, made from the descriptors.</summary>
internal static class RuleIndex
{
    private static readonly (char Group, string Heading)[] Groups =
    [
        ('1', "Reading and the format"),
        ('2', "One file"),
        ('3', "Networks and names"),
        ('4', "Fleets"),
        ('5', "Writing"),
    ];

    private static readonly (string Code, string Now)[] Former =
    [
        ("CG2019", "CG3301"), ("CG4001", "CG3303"), ("CG4003", "CG3302"), ("CG4004", "CG3005"), ("CG4005", "CG3301"),
        ("CG4008", "CG3101"),
    ];

    public static string Page(IEnumerable<DiagnosticDescriptor> descriptors)
    {
        var page = new StringBuilder("""
            # Findings

            Every finding has a code that keeps its meaning. An error does not work: a tool refuses it, or it fails when it runs.
            A warning is legal, but probably not what was meant. Info is worth knowing. This page is made from the descriptors in
            `src/ComposeGen/Diagnostics`; a test compares it with them, and runs the files that the pages show.

            """);
        foreach (var group in descriptors.GroupBy(descriptor => descriptor.Code[2]))
        {
            page.Append(null, $"\n## {Groups.Single(each => each.Group == group.Key).Heading}\n\n"
                + $"| code | severity | what is wrong |\n| --- | --- | --- |\n");
            foreach (var descriptor in group)
            {
                page.Append(null, $"| [{descriptor.Code}]({descriptor.Code}.md) | {Word(descriptor.Severity)} | "
                    + $"{descriptor.Title} |\n");
            }
        }

        page.Append("""

            ## Former codes

            A fact has one code, wherever it is found. These codes are gone:

            | code | now |
            | --- | --- |

            """);
        foreach (var (code, now) in Former)
        {
            page.Append(null, $"| {code} | [{now}]({now}.md) |\n");
        }

        return page.ToString();
    }

    /// <summary>Returns the contents of the site's folder; the titles are those of the pages.</summary>
    public static string Contents(IEnumerable<DiagnosticDescriptor> descriptors)
    {
        var contents = new StringBuilder("- name: All findings\n  href: README.md\n");
        foreach (var group in descriptors.GroupBy(descriptor => descriptor.Code[2]))
        {
            contents.Append(null, $"- name: {Groups.Single(each => each.Group == group.Key).Heading}\n  items:\n");
            foreach (var descriptor in group)
            {
                contents.Append(null, $"    - href: {descriptor.Code}.md\n");
            }
        }

        return contents.ToString();
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
