using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>Reads, writes, compares, copies, merges and describes values of one type.</summary>
internal abstract class Codec<T>
{
    private Func<T, CodeScope, IReadOnlyList<Code>?>? _arguments;
    private Func<T, CodeScope, IReadOnlyList<Code>?>? _amongOthers;

    /// <summary>The name of the type in the property reference: "string", "list of port".</summary>
    public abstract string Description { get; }

    /// <summary>Whether values take several lines, so that blank lines separate them.</summary>
    public virtual bool IsBlock => false;

    /// <summary>Whether a value is written as a single scalar.</summary>
    public virtual bool IsShort(T value) => !IsBlock;

    /// <summary>Reads a value and reports errors. Returns <see langword="false"/> when there is no value.</summary>
    public abstract bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out T value);

    public abstract void Write(T value, WriteContext context);

    /// <summary>Collects the formats that support the value itself, beyond its key.</summary>
    public virtual void Require(T value, FormatRequirements requirements)
    {
    }

    /// <summary>Returns the rows of the nodes in a value at a path.</summary>
    public virtual IEnumerable<PropertyRow> Rows(string path) => [];

    /// <summary>Returns the differences of two values, at the deepest paths.</summary>
    public virtual IEnumerable<Delta> Diff(T left, T right, ComposePath path) =>
        EqualityComparer<T>.Default.Equals(left, right) ? [] : [Changed(left, right, path)];

    public bool AreEqual(T left, T right) => !Diff(left, right, ComposePath.Root).Any();

    public Delta Added(T value, ComposePath path) => new(path, null, context => Write(value, context));

    public Delta Removed(T value, ComposePath path) => new(path, context => Write(value, context), null);

    public Delta Changed(T left, T right, ComposePath path) =>
        new(path, context => Write(left, context), context => Write(right, context));

    /// <summary>Returns a deep copy.</summary>
    public virtual T Clone(T value) => value;

    /// <summary>
    /// Merges a value over another. By default, it replaces the other. Only the lower value may become part of the result.
    /// </summary>
    /// <param name="below">The lower value, or the default.</param>
    /// <param name="over">The upper value.</param>
    public virtual T Merge(T? below, T over) => Clone(over);

    /// <summary>Merges a value that may have a tag. Returns <see langword="false"/> when nothing remains.</summary>
    public bool TryMerge(T? below, T over, [MaybeNullWhen(false)] out T merged)
    {
        if (over is ComposeNode { Verbatim: { Tag: not null } verbatim })
        {
            merged = default;
            return YamlMerge.Merge(null, verbatim) is { } node && TryRead(node, ReadContext.Silent(), out merged);
        }

        merged = Merge(below, over);
        return true;
    }

    /// <summary>Returns a lower value without the entry for a name.</summary>
    public virtual T Without(T value, string name) => value;

    /// <summary>Whether values are several of the same kind.</summary>
    public virtual bool IsMany => false;

    /// <summary>Returns the C# expression of a value, or <see langword="null"/> if the default value is the same.</summary>
    public abstract Code? Print(T value);

    /// <summary>Whether <see cref="CalledWith"/> decides the arguments of builder methods.</summary>
    protected bool HasArguments => _arguments is not null;

    /// <summary>Returns the same codec, whose values are these arguments of a builder method.</summary>
    /// <param name="arguments">Returns the arguments; <see langword="null"/> if no method takes the value.</param>
    /// <param name="amongOthers">Returns the arguments in a call with several values; the same by default.</param>
    public Codec<T> CalledWith(
        Func<T, CodeScope, IReadOnlyList<Code>?> arguments, Func<T, CodeScope, IReadOnlyList<Code>?>? amongOthers = null)
    {
        var codec = (Codec<T>)MemberwiseClone();
        (codec._arguments, codec._amongOthers) = (arguments, amongOthers);
        return codec;
    }

    /// <summary>Returns the arguments of a builder method for a value, or <see langword="null"/> if none takes it.</summary>
    public IReadOnlyList<Code>? ArgumentsOf(T value, CodeScope scope) =>
        _arguments is null ? Arguments(value, scope) : _arguments(value, scope);

    /// <summary>
    /// Returns the argument for a value in a call with several, or <see langword="null"/> if the value needs a call alone.
    /// </summary>
    public virtual Code? ArgumentAmongOthers(T value, CodeScope scope) =>
        (_amongOthers?.Invoke(value, scope) ?? ArgumentsOf(value, scope)) is [var only] ? only : null;

    /// <summary>Returns the calls of a builder for a value, or <see langword="null"/> if no method takes it.</summary>
    public virtual IReadOnlyList<Code>? Calls(Verb verb, T value, CodeScope scope) =>
        ArgumentsOf(value, scope) is { } arguments ? [Code.Call(verb.Name, arguments)] : null;

    protected virtual IReadOnlyList<Code>? Arguments(T value, CodeScope scope) => Print(value) is { } code ? [code] : [];

    /// <summary>Returns a value as a node of a file.</summary>
    public YamlNode ToNode(T value)
    {
        var nodes = new YamlNodeBuilder();
        Write(value, new WriteContext(nodes, ComposeFormat.Spec, KeepsSpelling: true));
        return nodes.Root!;
    }
}

/// <summary>The output of writing, and its format.</summary>
/// <param name="Yaml">The output.</param>
/// <param name="Format">The format.</param>
/// <param name="KeepsSpelling">Whether values that were read keep their spelling, because the readers stay the same.</param>
internal sealed record WriteContext(IYamlWriter Yaml, ComposeFormat Format, bool KeepsSpelling)
{
    /// <summary>How the readers of the format resolve plain scalars.</summary>
    public YamlFlavour Flavour => IsFormat(ComposeFormats.V2) ? YamlFlavour.Python : YamlFlavour.Go;

    public bool IsFormat(ComposeFormats formats) => (Format.Formats & formats) != ComposeFormats.None;
}

/// <summary>A difference whose values are not formatted yet; <see langword="null"/> represents a missing value.</summary>
internal readonly record struct Delta(ComposePath Path, Action<WriteContext>? Left, Action<WriteContext>? Right);
