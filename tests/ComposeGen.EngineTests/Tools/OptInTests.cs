using System.Reflection;

namespace ComposeGen.EngineTests.Tools;

/// <summary>Tests use a developer's Docker only when the developer allows it.</summary>
public sealed class OptInTests
{
    private const string OptIn = "COMPOSEGEN_ENGINE_TESTS";

    /// <summary>The tests that use no part of Docker.</summary>
    private static readonly string[] WithoutDocker =
    [
        "DrawingTests", "OptInTests", "RefusedFileTests.Nearly_all_are_errors",
        "QuotingTests.YamlDotNet_reads_every_string_as_that_string",
    ];

    [Fact]
    public void Every_test_that_uses_docker_names_the_variable_that_allows_it()
    {
        var isAllowed = Environment.GetEnvironmentVariable(OptIn) == "1";

        foreach (var test in Tests()
            .Where(test => !WithoutDocker.Any(name => test.Name.StartsWith(name, StringComparison.Ordinal))))
        {
            (test.Fact.Skip?.Contains(OptIn, StringComparison.Ordinal) ?? false).Should().Be(!isAllowed, test.Name);
        }
    }

    private static IEnumerable<(string Name, FactAttribute Fact)> Tests() =>
        from type in typeof(OptInTests).Assembly.GetTypes()
        from method in type.GetMethods()
        let fact = method.GetCustomAttribute<FactAttribute>()
        where fact is not null
        select ($"{type.Name}.{method.Name}", fact);
}
