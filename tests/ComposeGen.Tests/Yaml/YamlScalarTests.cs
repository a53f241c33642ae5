using ComposeGen.Yaml;

namespace ComposeGen.Tests.Yaml;

/// <summary>What a scalar without quotes means besides its text.</summary>
public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("true True TRUE yes Yes YES on On ON", true)]
    [InlineData("false False FALSE no No NO off Off OFF", false)]
    [InlineData("tRUE y n Y N 1 0 oN nO", null)]
    public void A_boolean_is_one_of_yaml_1_1(string texts, bool? value)
    {
        foreach (var text in texts.Split(' '))
        {
            YamlScalar.BooleanOf(text).Should().Be(value, "it is {0}", text);
        }
    }

    [Theory]
    [InlineData("true True TRUE yes On", true)]
    [InlineData("False no OFF", false)]
    public void A_key_that_takes_a_boolean_takes_each(string texts, bool value)
    {
        foreach (var text in texts.Split(' '))
        {
            ComposeFile.Parse($"services: {{web: {{tty: {text}}}}}").FileOrThrow().Services["web"].Tty!.Value.Value.Should()
                .Be(value, "it is {0}", text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void Null_is_the_text_of_no_value(string text)
    {
        var file = ComposeFile.Parse($"services:\n  web:\n    image: nginx\nvolumes:\n  data: {text}\n").FileOrThrow();

        file.Volumes["data"].Should().BeOfType<CreatedVolume>();
        ComposeFile.Parse($"services:\n  web:\n    image: {text}\n").Diagnostics.Should()
            .Contain(found => found.Code == "CG1102" && found.Message.Contains("null", StringComparison.Ordinal));
        ComposeFile.Parse($"services:\n  web:\n    image: \"{text}\"\n").Diagnostics.Should()
            .NotContain(found => found.Message.Contains("this is null", StringComparison.Ordinal));
    }
}
