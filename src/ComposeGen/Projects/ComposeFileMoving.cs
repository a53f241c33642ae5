using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Projects;

namespace ComposeGen;

/// <summary>Moves compose files to other folders.</summary>
public static class ComposeFileMoving
{
    /// <summary>
    /// Returns a copy for another folder: its relative paths are changed, so that they lead there where they lead now.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="to">The folder that the copy is for.</param>
    /// <param name="from">
    /// The folder that its paths are relative to. Default: the folder that it was loaded from, or the current folder.
    /// </param>
    /// <exception cref="ArgumentException">A folder is empty.</exception>
    /// <exception cref="ComposeException">A value cannot contain the changed path; the exception holds the findings.</exception>
    public static ComposeFile MovedTo(this ComposeFile file, string to, string? from = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrEmpty(to);
        var diagnostics = new DiagnosticBag();
        var (old, other) = (Path.GetFullPath(from ?? file.Folder ?? "."), Path.GetFullPath(to));
        var moved = file.WithSource(new RelativePaths(PathRows.All, old, other, diagnostics).Move(file.AsNodes()), diagnostics);
        moved.Source = null;
        return diagnostics.HasErrors ? throw new ComposeException(diagnostics.ToList()) : moved;
    }
}
