namespace ComposeGen.Benchmarks;

/// <summary>The article's slave file, with aliases, as dictionaries and lists: what one hands to a serializer.</summary>
internal static class ArticleDocument
{
    public static Dictionary<string, object?> Dictionaries() => new(StringComparer.Ordinal)
    {
        ["version"] = "2",
        ["services"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["service_entry"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["image"] = "service_1",
                ["expose"] = new List<string> { "443" },
                ["networks"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["internal"] = Aliases("entry"),
                    ["inout"] = Aliases("slave1"),
                },
            },
            ["service_out"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["image"] = "service_2",
                ["networks"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["internal"] = Aliases("out"),
                    ["inout"] = null,
                },
            },
            ["service_3"] = InternalService("service_3"),
            ["service_4"] = InternalService("service_4"),
            ["service_5"] = InternalService("service_5"),
        },
        ["networks"] = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["internal"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["driver"] = "bridge" },
            ["inout"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["external"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = "inout" },
            },
        },
    };

    private static Dictionary<string, object?> Aliases(string alias) =>
        new(StringComparer.Ordinal) { ["aliases"] = new List<string> { alias } };

    private static Dictionary<string, object?> InternalService(string image) =>
        new(StringComparer.Ordinal) { ["image"] = image, ["networks"] = new List<string> { "internal" } };
}
