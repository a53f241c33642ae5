using System.Globalization;
using System.Text;
using ComposeGen.Topologies;
using CsCheck;

namespace ComposeGen.Tests.Drawings;

/// <summary>Projects of services on some of their networks, with aliases, ports and dependencies.</summary>
internal static class RandomTopology
{
    private static readonly string[] Names =
        ["a", "web", "W", "service_entry", "a-very-long-name-of-a-service-or-of-an-alias", "mmmm.WWWW"];

    private static readonly Gen<string> Attachment = CsCheck.Gen
        .OneOf(Names).Array[0, 3]
        .Select(aliases => $"{{aliases: [{string.Join(", ", aliases.Distinct(StringComparer.Ordinal))}]}}");

    private static readonly Gen<string> Service = CsCheck.Gen.Select(
        Attachment.Array[5], CsCheck.Gen.Int[0, 31], CsCheck.Gen.Int[0, 12], CsCheck.Gen.Int[0, 2],
        (attachments, networks, dependency, ports) =>
        {
            var on = attachments
                .Select((attachment, index) => $"n{index}: {attachment}")
                .Where((_, index) => (networks & (1 << index)) != 0);
            return $"{{image: x, networks: {{{string.Join(", ", on)}}}, depends_on: [s{dependency}], ports: "
                + $"[{string.Join(", ", Enumerable.Range(80, ports))}]}}";
        });

    private static readonly Gen<string> File = CsCheck.Gen
        .Select(Service.Array[0, 12], CsCheck.Gen.OneOf(Names))
        .Select((services, network) =>
    {
        var yaml = new StringBuilder(
            $"networks: {{n0: {{}}, n1: {{}}, n2: {{internal: true}}, n3: {{external: true, name: {network}}}, n4: {{external: "
                + "true}}\nservices:\n");
        for (var index = 0; index < services.Length; index++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  s{index}: {services[index]}\n");
        }

        return yaml.ToString();
    });

    public static Gen<Topology> Gen { get; } = File.Array[0, 6].Select(
        files => Examples.Of(files.Select((file, index) => ($"{Names[index % Names.Length]}{index}", file))));
}
