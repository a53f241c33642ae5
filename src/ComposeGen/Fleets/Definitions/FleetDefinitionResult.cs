using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>A <c>fleet.yml</c> as it was read, with everything that was found wrong in its text.</summary>
public sealed class FleetDefinitionResult
{
    internal FleetDefinitionResult(FleetDefinition definition) => Definition = definition;

    /// <summary>What could be read; empty when nothing could. <see cref="FleetDefinition.ToFleet"/> finds what is wrong with what it says.</summary>
    public FleetDefinition Definition { get; }

    /// <summary>What was found, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Definition.Found;

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
