using ComposeGen.Diagnostics;
using ComposeGen.Formats;
using ComposeGen.Model;
using ComposeGen.Yaml;

namespace ComposeGen.Editing;

/// <summary>Changes the text of a loaded file where the model differs from it.</summary>
/// <param name="file">The file.</param>
/// <param name="original">The text that it was loaded from.</param>
internal sealed class EditedText(ComposeFile file, LoadedText original)
{
    private readonly ComposeFile _loaded = original.Root is null
        ? new ComposeFile { Format = ComposeFormat.Spec }
        : ComposeFile.FromNode(original.Root, []);

    /// <summary>Whether a file is written by editing its text.</summary>
    public static bool IsFor(ComposeFile file, WriteOptions options) =>
        file.Original is not null && options is { Rewrite: false, Format: null, KeepsVersion: true }
        && options.Style == YamlStyle.Default;

    /// <summary>Returns the smallest edits after which the text has the meaning of the model.</summary>
    public IReadOnlyList<TextEdit> Edits(DiagnosticBag diagnostics)
    {
        var (was, now) = (_loaded.AsNodes(), file.AsNodes());
        if (was.SameAs(now))
        {
            return [];
        }

        var lines = new TextLines(original.Text);
        var rewritten = new HashSet<ComposePath>();
        for (var root = TextTree.Read(original.Text); root is not null && !rewritten.Contains(ComposePath.Root);)
        {
            var editor = new TextEditor(lines, root, rewritten);
            var edits = editor.Edit(was, now);
            var wrong = Wrong(TextEdit.Apply(original.Text, edits)).ToList();
            if (wrong.Count == 0)
            {
                Report(editor.Rewritten, diagnostics);
                return edits;
            }

            rewritten.UnionWith([.. wrong.Select(path => Enclosing(path, rewritten)).Distinct()]);
        }

        Report([ComposePath.Root], diagnostics);
        return [new TextEdit(lines.Beginning, original.Text.Length - lines.Beginning, Rewritten(lines))];
    }

    // Reads the text again. Where it is not YAML, all changes are suspects.
    private IEnumerable<ComposePath> Wrong(string edited) =>
        ComposeFile.Shape.Diff(
            YamlComposer.Compose(edited, file: null, []) is { } root ? ComposeFile.FromNode(root, []) : _loaded,
            file,
            ComposePath.Root).Select(delta => delta.Path);

    // The smallest node that was not rewritten yet.
    private static ComposePath Enclosing(ComposePath path, HashSet<ComposePath> rewritten)
    {
        while (rewritten.Contains(path) && path.Parent is { } parent)
        {
            path = parent;
        }

        return path;
    }

    private string Rewritten(TextLines lines) =>
        file.EmittedText().ReplaceLineEndings(lines.Break);

    private void Report(IEnumerable<ComposePath> rewritten, DiagnosticBag diagnostics)
    {
        foreach (var path in rewritten)
        {
            diagnostics.Report(
                WritingDiagnostics.Rewritten,
                path,
                SourceMap.Find(original.Root, path),
                $"{(path.Parent is null ? "The file" : path)} is rewritten, because no smaller change of its text has the same "
                    + "meaning. Its comments and its layout are lost.");
        }
    }
}
