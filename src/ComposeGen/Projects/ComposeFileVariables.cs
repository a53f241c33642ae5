using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Projects;

namespace ComposeGen;

/// <summary>Replaces the variables of compose files.</summary>
public static class ComposeFileVariables
{
    /// <summary>
    /// Returns the file with every variable replaced by its value, as Compose does before it reads a file, so that these values
    /// become typed. Keys are not changed, and names without a value in <c>environment</c> are not variables.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="valueOf">Returns the value of a variable; <see langword="null"/> when it is not set.</param>
    /// <returns>
    /// A new file and its findings: variables that are not set, which become blank unless the file requires them, and values that
    /// are invalid for their key.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="valueOf"/> is <see langword="null"/>.</exception>
    public static LoadResult Resolve(this ComposeFile file, Func<string, string?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(valueOf);
        var diagnostics = new DiagnosticBag();
        var isAsRead = file.Source is not null
            && ComposeFile.Shape.AreEqual(ComposeFile.FromNode(file.Source, new DiagnosticBag()), file);
        var root = isAsRead ? file.Source! : file.AsNodes();
        var variables = new VariableResolution(valueOf, unset => unset.Report(diagnostics), new ReplacedText(), diagnostics);
        var resolved = ComposeFile.FromNode(variables.Resolve(root), diagnostics);
        resolved.Format = file.Format;
        if (isAsRead)
        {
            return new LoadResult(resolved, diagnostics.InOrder());
        }

        // The places in the written file differ from those in the source, but the paths are the same.
        resolved.Source = file.Source;
        resolved.Layers = file.Layers;
        var source = new SourceLayers(file, part => part.Source);
        DiagnosticBag located = [.. diagnostics.Select(found => found with { Span = source.Find(found.Path) })];
        return new LoadResult(resolved, located.InOrder());
    }

    /// <summary>
    /// Returns the file with every variable replaced by its value, as Compose does before it reads a file, so that these values
    /// become typed. Keys are not changed, and names without a value in <c>environment</c> are not variables.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="values">The values of the variables that are set.</param>
    /// <inheritdoc cref="Resolve(ComposeFile, Func{string, string?})" path="/returns"/>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is <see langword="null"/>.</exception>
    public static LoadResult Resolve(this ComposeFile file, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(values);
        return file.Resolve(name => values.GetValueOrDefault(name));
    }
}
