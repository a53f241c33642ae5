using ComposeGen.Fleets;
using ComposeGen.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComposeGen.Tests.Hosting;

public sealed class AddComposeGenTests
{
    private static readonly ComposeFile Sample = Compose.File(file => file.Service("web", service => service.Image("web")));

    [Fact]
    public void Adds_a_generator_with_the_options()
    {
        using var provider = new ServiceCollection()
            .AddComposeGen(options => options.Header = "Generated")
            .BuildServiceProvider();
        provider.GetRequiredService<ComposeGenerator>().ToYaml(Sample).Should().StartWith("# Generated\n");
    }

    [Fact]
    public void Writes_the_same_as_without_services()
    {
        var options = new ComposeGenOptions { Indent = 4, Target = "spec", Header = "Generated" };
        using var provider = new ServiceCollection()
            .AddComposeGen(o => (o.Indent, o.Target, o.Header) = (4, "spec", "Generated"))
            .BuildServiceProvider();
        provider.GetRequiredService<ComposeGenerator>().ToYaml(Sample).Should().Be(Sample.ToYaml(options.ToWriteOptions()));
    }

    [Fact]
    public void Options_are_bound_from_a_configuration()
    {
        using var provider = Bound(
            ("Target", "2.4"), ("Unsupported", "Drop"), ("Indent", "4"), ("Ignore:0", "CG3004"), ("Subnets", "docker"),
            ("Layout", "flat"));
        var options = provider.GetRequiredService<IOptions<ComposeGenOptions>>().Value;
        (options.Target, options.Unsupported, options.Indent, options.Subnets, options.Layout).Should()
            .Be(("2.4", Unsupported.Drop, 4, "docker", FleetLayout.Flat));
        options.Ignore.Should().Equal("CG3004");
    }

    [Theory]
    [InlineData("Target", "5", "Target cannot be '5'. Write 2, 2.0 to 2.4, 3.8 or spec.")]
    [InlineData("Unsupported", "7", "Unsupported cannot be '7'. Write Error or Drop.")]
    [InlineData("Indent", "1", "Indent cannot be 1. Write a whole number from 2 to 9.")]
    [InlineData("MaxBytes", "0", "MaxBytes cannot be 0. Write a whole number from 1 to 2147483647.")]
    [InlineData("MaxDepth", "101", "MaxDepth cannot be 101. Write a whole number from 1 to 100.")]
    [InlineData("MaxValues", "-1", "MaxValues cannot be -1. Write a whole number from 1 to 2147483647.")]
    [InlineData("Ignore:0", "3004", "Ignore cannot hold '3004'. Write codes such as CG3004.")]
    [InlineData(
        "FleetName",
        "Demo",
        "FleetName cannot be 'Demo'. Write at most 63 lower-case letters, digits, '-' and '_', "
            + "beginning with a letter or digit.")]
    [InlineData("Layout", "7", "Layout cannot be '7'. Write PerNode, Template, Connect or Flat.")]
    [InlineData("Subnets", "10.0.0.0", "Subnets cannot be '10.0.0.0'. Write an IPv4 block such as 10.192.0.0/11, or docker.")]
    public void Invalid_options_are_reported_when_the_application_starts(string option, string value, string problem)
    {
        using var provider = Bound((option, value));
        var start = () => provider.GetRequiredService<IStartupValidator>().Validate();
        start.Should().Throw<OptionsValidationException>().Which.Failures.Should().Equal(problem);
    }

    [Fact]
    public void A_generator_made_by_hand_refuses_the_same()
    {
        var make = () => new ComposeGenerator(new ComposeGenOptions { Indent = 1, Layout = (FleetLayout)7 });
        make.Should().Throw<ArgumentException>()
            .WithParameterName("options")
            .WithMessage("Indent cannot be 1. *Layout cannot be '7'. *");
    }

    private static ServiceProvider Bound(params (string Name, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                values.ToDictionary(value => $"ComposeGen:{value.Name}", value => (string?)value.Value, StringComparer.Ordinal))
            .Build();
        return new ServiceCollection()
            .AddComposeGen()
            .Configure<ComposeGenOptions>(configuration.GetSection("ComposeGen"))
            .BuildServiceProvider();
    }
}
