using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>
    /// The file with every variable replaced by its value, as Compose does before it reads a file: values that were variables are
    /// typed then. Keys are left alone, and names without a value in <c>environment</c> are not variables.
    /// </summary>
    /// <param name="valueOf">The value of a variable; <see langword="null"/> for one that is not set.</param>
    /// <returns>
    /// A new file, with everything that is wrong in it once it is resolved: variables that are not set, which are blank unless
    /// the file requires them, and values that are not what their key takes.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="valueOf"/> is <see langword="null"/>.</exception>
    public LoadResult Resolve(Func<string, string?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        var diagnostics = new DiagnosticBag();
        var isAsRead = Source is not null && Shape.AreEqual(FromNode(Source, new DiagnosticBag()), this);
        var root = isAsRead ? Source! : AsNodes();
        var variables = new VariableResolution(valueOf, unset => unset.Report(diagnostics), new ReplacedText(), diagnostics);
        var resolved = FromNode(variables.Resolve(root), diagnostics);
        resolved.Format = Format;
        if (isAsRead)
        {
            return new LoadResult(resolved, InOrder(diagnostics));
        }

        // What is written anew stands elsewhere than what was read, but under the same path.
        resolved.Source = Source;
        resolved.Layers = Layers;
        var source = new SourceLayers(this, file => file.Source);
        return new LoadResult(resolved, InOrder(diagnostics.Select(found => found with { Span = source.Find(found.Path) })));
    }

    /// <summary>
    /// The file with every variable replaced by its value, as Compose does before it reads a file: values that were variables are
    /// typed then. Keys are left alone, and names without a value in <c>environment</c> are not variables.
    /// </summary>
    /// <param name="values">The values of the variables that are set.</param>
    /// <inheritdoc cref="Resolve(Func{string, string?})" path="/returns"/>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is <see langword="null"/>.</exception>
    public LoadResult Resolve(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Resolve(name => values.GetValueOrDefault(name));
    }

    /// <summary>The file as nodes, in its own spelling: what another format lacks is found when the file is written.</summary>
    internal YamlNode AsNodes()
    {
        var nodes = new YamlNodeBuilder();
        var (_, format) = FormatResolution.Resolve(this, WriteOptions.Default, []);
        Write(nodes, format, keepsSpelling: true, keepsVersion: Keeps("version"));
        return nodes.Root!;
    }
}
