using ComposeGen.Diagnostics;

namespace ComposeGen.Cli.Reports;

/// <summary>Says what was found, in one of the forms that people or programs read.</summary>
internal interface IReport
{
    void Add(Diagnostic diagnostic);

    /// <summary>Says what could not be said before all was known.</summary>
    void End();
}
