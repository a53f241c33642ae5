namespace ComposeGen.Tests.Architecture;

/// <summary>One type of the library uses another one.</summary>
/// <param name="From">The user.</param>
/// <param name="To">What it uses.</param>
internal sealed record Arrow(Use From, Use To)
{
    public override string ToString() => $"{From} -> {To}";
}
