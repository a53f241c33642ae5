using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>The position of the reader in a document, and the target of its findings.</summary>
internal readonly record struct ReadContext
{
    // Shared by all contexts of one depth-first pass, so deeper steps may be overwritten.
    private readonly Pass _pass;
    private readonly int _depth;

    public ReadContext(
        DiagnosticBag diagnostics, YamlFlavour flavour, ComposeFormats formats, SharedValues? shared = null,
        SourceText? text = null)
        : this(diagnostics, flavour, formats, new Pass(shared, text), 0)
    {
    }

    private ReadContext(DiagnosticBag diagnostics, YamlFlavour flavour, ComposeFormats formats, Pass pass, int depth)
    {
        Diagnostics = diagnostics;
        Flavour = flavour;
        Formats = formats;
        _pass = pass;
        _depth = depth;
    }

    public DiagnosticBag Diagnostics { get; }

    public YamlFlavour Flavour { get; init; }

    /// <summary>
    /// The format of the file: all of 2.x if the version line is not specific, none if it is not a compose file.
    /// </summary>
    public ComposeFormats Formats { get; }

    /// <summary>For values that were read before, without findings. Only Compose v2 merges with tags.</summary>
    public static ReadContext Silent() => new([], YamlFlavour.Go, ComposeFormats.Spec);

    /// <summary>The path. It is created on demand, because most values have no findings.</summary>
    public ComposePath Path
    {
        get
        {
            var path = ComposePath.Root;
            foreach (var step in _pass.Steps[.._depth])
            {
                path = step.Key is { } key ? path.Child(key) : path.Child(step.Index);
            }

            return path;
        }
    }

    /// <summary>Reads a value here, or reuses the value that another file shares.</summary>
    public bool TryRead<T>(Codec<T> codec, YamlNode node, [MaybeNullWhen(false)] out T value) =>
        _pass.Shared is null ? codec.TryRead(node, this, out value) : _pass.Shared.TryRead(codec, node, this, out value);

    /// <summary>Enters a key. The caller leaves it before it enters a sibling.</summary>
    public ReadContext At(string key) => At(new PathStep(key, 0));

    /// <summary>Enters a list value. The caller leaves it before it enters a sibling.</summary>
    public ReadContext At(int index) => At(new PathStep(null, index));

    /// <summary>Whether the format of the file is one of these.</summary>
    public bool IsIn(ComposeFormats formats) => (Formats & formats) != ComposeFormats.None;

    public void Report(DiagnosticDescriptor descriptor, YamlNode node, string message, string? suggestion = null,
        bool isOnlyForReader = false, FindFix? fix = null) =>
        Diagnostics.Report(
            descriptor, Path, node.Span, message, suggestion, isOnlyForReader: isOnlyForReader,
            fixes: TextFixes.In(_pass.Text, fix));

    /// <summary>Reports a part that the format does not support. Compose v2 supports it, and ignores the version line.</summary>
    /// <param name="node">The place.</param>
    /// <param name="subject">The unsupported part, at the start of a sentence.</param>
    /// <param name="part">The part to remove: "the key".</param>
    /// <param name="formats">The formats that support it.</param>
    public void ReportNotInFormat(YamlNode node, string subject, string part, ComposeFormats formats) => Report(
        ReadingDiagnostics.NotInFormat,
        node,
        $"{subject} does not exist in {FormatName}. The first format that has it is {ComposeFormat.Lowest(formats)}. "
        + $"Remove {part}, or remove the version line if only Compose v2 reads the file.",
        isOnlyForReader: Flavour == YamlFlavour.Python);

    private string FormatName => (Formats == ComposeFormats.V2 ? ComposeFormat.V2 : ComposeFormat.Lowest(Formats)).ToString();

    /// <summary>
    /// Reports a value of the wrong type, and returns <see langword="false"/> for the codec. A tag such as <c>!reset</c> controls
    /// how Compose merges files; it is not an error.
    /// </summary>
    public bool WrongType(YamlNode node, string expected, FindFix? fix = null)
    {
        if (node.Tag is null)
        {
            Report(ReadingDiagnostics.WrongType, node, $"{Path} takes {expected}, but this is {node.Kind}.", fix: fix);
        }

        return false;
    }

    private ReadContext At(PathStep step)
    {
        if (_depth == _pass.Steps.Count)
        {
            _pass.Steps.Add(step);
        }
        else
        {
            _pass.Steps[_depth] = step;
        }

        return new ReadContext(Diagnostics, Flavour, Formats, _pass, _depth + 1);
    }

    private sealed record Pass(SharedValues? Shared, SourceText? Text)
    {
        public List<PathStep> Steps { get; } = [];
    }

    private readonly record struct PathStep(string? Key, int Index);
}
