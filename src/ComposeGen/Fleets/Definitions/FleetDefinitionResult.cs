using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>A <c>fleet.yml</c> as it was read, with everything that was found wrong in its text.</summary>
public sealed class FleetDefinitionResult
{
    internal FleetDefinitionResult(FleetDefinition definition) => Definition = definition;

    /// <summary>
    /// The definition, as far as it could be read. <see cref="FleetDefinition.ToFleet"/> finds what is wrong in its values.
    /// </summary>
    public FleetDefinition Definition { get; }

    /// <summary>What was found, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Definition.Found;

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Returns the definition if there is no error.</summary>
    /// <exception cref="ComposeException">There is an error; the exception has all findings.</exception>
    public FleetDefinition DefinitionOrThrow() => HasErrors ? throw new ComposeException(Diagnostics) : Definition;
}

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

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => Fleet is null;

    /// <summary>Returns the fleet if there is no error.</summary>
    /// <exception cref="ComposeException">There is an error; the exception has all findings.</exception>
    public Fleet FleetOrThrow() => Fleet ?? throw new ComposeException(Diagnostics);
}
