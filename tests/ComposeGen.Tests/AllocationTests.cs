using ComposeGen.Benchmarks;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ComposeGen.Tests;

/// <summary>What building and writing allocates, which, unlike the time, is the same wherever it is measured.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Building_and_writing_takes_a_third_of_what_a_serializer_takes_that_is_made_for_each_file(int services)
    {
        var own = Allocated(() => ManyServices.Model(services).Unchecked());
        var others = Allocated(() => new SerializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithQuotingNecessaryStrings()
            .Build()
            .Serialize(ManyServices.Objects(services)));

        (own * 3).Should().BeLessThanOrEqualTo(others);
    }

    [Fact]
    public void Writing_to_a_stream_allocates_in_proportion_to_services()
    {
        var (few, many) = (ManyServices.Model(100), ManyServices.Model(1000));

        Allocated(() => Write(few)).Should().BeCloseTo(Allocated(() => Write(many)) / 10, 20_000);

        static void Write(ComposeFile file) => file.WriteTo(Stream.Null, new WriteOptions { Check = null });
    }

    private static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
