using ComposeGen.Diagnostics;

namespace ComposeGen.Projects;

/// <summary>A place that uses a variable which has neither a value nor a default.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Message">What Compose stops with, if the file requires the variable; <see langword="null"/> otherwise.</param>
/// <param name="Path">The place in the file.</param>
/// <param name="Span">The place in the text.</param>
internal sealed record UnsetVariable(string Name, string? Message, ComposePath Path, SourceSpan Span)
{
    /// <summary>Why Compose refuses a blank in the place; <see langword="null"/> when it does not.</summary>
    public string? Refusal { get; init; }

    /// <summary>Reports it.</summary>
    /// <param name="diagnostics">Where the finding goes.</param>
    /// <param name="others">How many more places use the variable.</param>
    public void Report(DiagnosticBag diagnostics, int others = 0)
    {
        var place = Path == ComposePath.Root ? "This" : Path.ToString();
        if (Message is null)
        {
            var also = others switch
            {
                0 => "",
                1 => ", here and in 1 other place",
                _ => $", here and in {others} other places",
            };
            var refusal = Refusal is null ? "" : $" Compose refuses that: {Refusal}";
            diagnostics.Report(
                ReadingDiagnostics.UnsetVariable,
                Path,
                Span,
                $"{place} uses {Name}, which is not set: it is blank{also}.{refusal} "
                + $"Set it, or give it a default: ${{{Name}:-default}}.");
        }
        else
        {
            diagnostics.Report(
                ReadingDiagnostics.RequiredVariable,
                Path,
                Span,
                $"{place} requires {Name}, which is not set{(Message.Length > 0 ? $": {Message}" : ".")}");
        }
    }
}
