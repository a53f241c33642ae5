using CsCheck;

namespace ComposeGen.Tests.Model.Services.Dependencies;

public sealed class DependencyConditionTests() : GrammarTests<DependencyCondition>(
    Gen.OneOf(
        DependencyCondition.ServiceStarted,
        DependencyCondition.ServiceHealthy,
        DependencyCondition.ServiceCompletedSuccessfully),
    "service", "_started", "_healthy", "_completed", "_successfully", " ", "\0")
{
    [Theory]
    [InlineData("")]
    [InlineData("started")]
    [InlineData("Service_started")]
    [InlineData("service_started ")]
    public void Rejects_an_invalid_condition(string text) => Grammar<DependencyCondition>.Rejects(text);

    [Fact]
    public void A_service_waits_for_the_start_by_default() => Grammar<DependencyCondition>.HasHarmlessDefault("service_started");
}
