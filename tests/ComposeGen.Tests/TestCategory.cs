namespace ComposeGen.Tests;

/// <summary>The category by which a run of the fast tests leaves out the others: <c>--filter Category!=Slow</c>.</summary>
internal static class TestCategory
{
    public const string Name = "Category";

    /// <summary>Tests that start programs, or try a property on many values: they take seconds.</summary>
    public const string Slow = nameof(Slow);
}
