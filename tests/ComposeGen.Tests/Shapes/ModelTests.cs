using CsCheck;

namespace ComposeGen.Tests.Shapes;

/// <summary>What the rows give to every node alike: writing and reading, copies, equality.</summary>
[Trait(TestCategory.Name, TestCategory.Slow)]
public sealed class ModelTests
{
    private static readonly ModelGen Models = new();

    [Fact]
    public void What_was_written_reads_back_equal() => Models.Sample(
        file =>
        {
            // Another format may have another spelling; the value is then written as it was read.
            if (TryWrite(file, out var other))
            {
                ReadBack(other).Unchecked().Should().Be(other);
            }

            file.Format = ComposeFormat.Spec;
            var yaml = file.Unchecked();
            var read = ReadBack(yaml);

            ComposeFile.Shape.AreEqual(WithFormatOf(read, file), file).Should().BeTrue(yaml);
            read.Unchecked().Should().Be(yaml);
        },
        iter: Run.Models);

    [Fact]
    public void A_copy_is_equal_and_shares_nothing_that_can_change() => Models.Sample(
        file =>
        {
            file.Format = ComposeFormat.Spec;
            var yaml = file.Unchecked();

            var copy = file.Clone();

            ComposeFile.Shape.AreEqual(copy, file).Should().BeTrue();
            copy.Unchecked().Should().Be(yaml);
            Emptying.Wipe(copy);
            ComposeFile.Shape.AreEqual(copy, new ComposeFile { Format = copy.Format }).Should().BeTrue();
            file.Unchecked().Should().Be(yaml, "nothing that was done to the copy reaches the original");
        },
        iter: Run.Models);

    [Fact]
    public void Two_files_are_equal_when_they_have_the_same_meaning() => Gen.Select(Models, Models).Sample(
        (one, other) =>
        {
            (one.Format, other.Format) = (ComposeFormat.Spec, ComposeFormat.Spec);
            var areEqual = ComposeFile.Shape.AreEqual(one, other);
            areEqual.Should().Be(ComposeFile.Shape.AreEqual(other, one));
            (areEqual && one.Unchecked().Length != other.Unchecked().Length).Should().BeFalse();
        },
        iter: Run.Models);

    [Fact]
    public void A_difference_anywhere_is_a_difference()
    {
        Action<ComposeFile>[] changes =
        [
            file => file.Format = ComposeFormat.V2_4,
            file => file.Services["a"].Image = null,
            file => file.Services["a"].Environment!["A"] = "",
            file => file.Services["a"].Environment!["A"] = null,
            file => file.Services["a"].Ports!.Clear(),
            file => file.Services["a"].Ports!.Add(new PortMapping(81)),
            file => file.Services["a"].Networking = null,
            file => file.Services["a"].Networking = NetworkMode.Host,
            file => file.Services.Add("b", new Service()),
            file => file.Services["a"].Extensions.Add(new Extension("x", new ComposeGen.Yaml.YamlScalar("y"))),
            file => file.Networks["n"] = new ExternalNetwork(),
            file => ((CreatedNetwork)file.Networks["n"]).Ipam!.Config![0].Gateway = InternetAddress.Parse("10.0.0.1"),
        ];
        Assert.All(changes, change =>
        {
            var changed = Sample();
            change(changed);
            ComposeFile.Shape.AreEqual(changed, Sample()).Should().BeFalse();
        });
        ComposeFile.Shape.AreEqual(Sample(), Sample()).Should().BeTrue();
    }

    private static ComposeFile Sample() => Compose.File(file =>
    {
        var net = file.Network("n", n => n.Subnet(Subnet.Parse("10.0.0.0/24")));
        file.Service("a", s => s.Image("i").Environment("A", "x").Port(80).On(net));
    });

    private static bool TryWrite(ComposeFile file, out string yaml)
    {
        try
        {
            yaml = file.Unchecked();
            return true;
        }
        catch (ComposeException exception)
        {
            exception.Diagnostics.Should()
                .NotBeEmpty().And.OnlyContain(found => found.Code == "CG1202" || found.Code == "CG2022");
            yaml = "";
            return false;
        }
    }

    private static ComposeFile ReadBack(string yaml)
    {
        var read = ComposeFile.Parse(yaml);
        read.Diagnostics.Should().BeEmpty(yaml);
        return read.File;
    }

    private static ComposeFile WithFormatOf(ComposeFile read, ComposeFile written)
    {
        var copy = read.Clone();
        copy.Format = written.Format;
        return copy;
    }
}
