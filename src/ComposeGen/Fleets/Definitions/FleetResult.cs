using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>The fleet that a definition describes, or what is wrong with it.</summary>
public sealed class FleetResult
{
    internal FleetResult(Fleet? fleet, IReadOnlyList<Diagnostic> diagnostics)
    {
        Fleet = fleet;
        Diagnostics = diagnostics;
    }

    /// <summary>The fleet; <see langword="null"/> when a finding is an error.</summary>
    public Fleet? Fleet { get; }

    /// <summary>Everything that was found, in the definition and in the files that it names.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The fleet, when there is no error.</summary>
    /// <exception cref="ComposeException">There is one; the exception holds all findings.</exception>
    public Fleet FleetOrThrow() => Fleet ?? throw new ComposeException(Diagnostics);
}
