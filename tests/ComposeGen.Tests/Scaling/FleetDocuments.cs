namespace ComposeGen.Tests.Scaling;

/// <summary>Fleet definitions with many nodes, networks, services and files.</summary>
internal static class FleetDocuments
{
    private const string A = "nodes:\n  a: {file: one.yml";

    public static IEnumerable<GrowingDocument> All { get; } = new[]
    {
        "nodes:\n«  a@x: {file: one.yml}\n»",
        "nodes:\n«  a@x: {file: one.yml, entry: [web], exit: [web]}\n»",
        "nodes:\n«  a@x: {file: none@.yml}\n»",
        "nodes:\n«  a@: {}\n»",
        "nodes:\n«  a@: 1\n»",
        "nodes:\n  a: {file: one.yml, count: 100000}\n«  a@: {}\n»",
        A + ", entry: [«s@, »]}\n",
        A + ", entry: [«web, »]}\n",
        A + ", variables: {«A@: b, »}}\n",
        A + ", placement: [«a@, »]}\n",
        A + ", configuration: {web: [«{source: one.yml, target: /a/@}, »]}}\n",
        A + ", configuration: {web: [«{source: one.yml, target: /a}, »]}}\n",
        A + ", configuration: {web: [«{target: /a/@}, »]}}\n",
        A + ", configuration: {«s@: [{source: one.yml, target: /a}], »}}\n",
        A + "}\nnetworks:\n«  n@: {}\n»",
        A + ", entry: [web]}\nnetworks:\n«  n@: {}\n»",
        A + "}\nnetworks:\n«  n@: {creator: x@}\n»",
        A + "}\nnetworks:\n«  n@: {subnet: 10.@.@.0/24}\n»",
        A + "}\nentry: [«s@, »]\n",
        "nodes:\n«  a@x: {file: one.yml}\n»networks:\n«  n@: {creator: a@x}\n»",
    }.Select(pattern => new GrowingDocument(pattern));
}
