using ComposeGen.Tests.Model;

namespace ComposeGen.Tests.Completeness;

public sealed class GrammarCoverageTests
{
    [Fact]
    public void Every_value_with_a_grammar_is_tested_as_one()
    {
        var grammars = typeof(ComposeFile).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.GetInterfaces().Any(@interface => Is(@interface, typeof(ISpanParsable<>))));
        var tested = typeof(GrammarCoverageTests).Assembly.GetTypes()
            .Select(type => type.BaseType)
            .Where(type => Is(type, typeof(GrammarTests<>)))
            .Select(type => type!.GetGenericArguments()[0]);

        grammars.Should().NotBeEmpty().And.OnlyContain(type => tested.Contains(type));
    }

    private static bool Is(Type? type, Type definition) => type is { IsGenericType: true }
        && type.GetGenericTypeDefinition() == definition;
}
