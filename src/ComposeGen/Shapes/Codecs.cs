using ComposeGen.Diagnostics;

namespace ComposeGen.Shapes;

/// <summary>The codecs that rows name.</summary>
internal static class Codecs
{
    public static readonly Codec<ComposeText> Text = new TextCodec();

    /// <summary>A string, or a number or boolean that is taken for one.</summary>
    public static readonly Codec<ComposeText> AnyText = new TextCodec(PlainTypes.All);

    public static readonly Codec<ComposeValue<bool>> Bool = new ValueCodec<bool>("boolean", "true or false", ValueStyle.Plain);

    public static readonly Codec<ComposeValue<int>> Int = new ValueCodec<int>("integer", "a whole number", ValueStyle.Plain);

    public static readonly Codec<ComposeValue<long>> Long = new ValueCodec<long>("integer", "a whole number", ValueStyle.Plain);

    public static readonly Codec<ComposeValue<decimal>> Decimal = new ValueCodec<decimal>("number", "a number, such as 0.5", ValueStyle.Plain);

    /// <summary>A number that 3.8 takes as a string only.</summary>
    public static readonly Codec<ComposeValue<decimal>> DecimalText = new ValueCodec<decimal>("number", "a number, such as 0.5", ValueStyle.Text);

    /// <summary>A number, or text that means something else to whoever reads it.</summary>
    public static readonly Codec<ComposeValue<long>> NumberOrText = new ValueCodec<long>("integer", "a whole number", ValueStyle.Plain, isOther: _ => true);

    /// <summary>A number, or the word for as many as there are.</summary>
    public static readonly Codec<ComposeValue<long>> CountOrAll = new ValueCodec<long>("integer", "a whole number, or all", ValueStyle.Plain, isOther: text => text == "all");

    /// <summary>An amount of memory, as a number of bytes or with a unit.</summary>
    public static readonly Codec<ComposeValue<ByteSize>> Size = new ValueCodec<ByteSize>("size", "a number with b, k, m or g, such as 512m", ValueStyle.Plain);

    /// <summary>An amount of memory, always as a string.</summary>
    public static readonly Codec<ComposeValue<ByteSize>> SizeText = new ValueCodec<ByteSize>("size", "a number with b, k, m or g, such as 512m", ValueStyle.Text);

    public static readonly Codec<ComposeValue<ComposeDuration>> Duration = new ValueCodec<ComposeDuration>("duration", "numbers with h, m, s, ms or us, such as 1m30s", ValueStyle.Text);

    public static readonly Codec<ComposeValue<FilePermissions>> Mode = new FilePermissionsCodec();

    public static readonly Codec<ContainerCommand> Command = new ContainerCommandCodec();

    /// <summary>An image; docker finds out only when it runs that a reference is malformed.</summary>
    public static readonly Codec<ComposeValue<ImageReference>> Image = new ValueCodec<ImageReference>(
        "image", "[REGISTRY/]NAME[:TAG][@DIGEST], such as nginx:1.27", ValueStyle.Text, invalid: ReadingDiagnostics.MalformedImage);

    public static readonly Codec<IList<ComposeText>> Texts = List(Text);

    /// <summary>Strings, none of which is needed twice.</summary>
    public static readonly Codec<IList<ComposeText>> TextSet = Set(Text);

    public static readonly Codec<IList<ComposeText>> TextOrTexts = OneOrMany(Text);

    /// <summary>A string or several, none of which is needed twice.</summary>
    public static readonly Codec<IList<ComposeText>> TextOrTextSet = OneOrMany(Text, text => text.Raw);

    public static readonly Codec<OrderedDictionary<string, ComposeText?>> ScalarMap = new MapCodec<ComposeText?>(new TextOrNullCodec());

    /// <summary>Names with strings, numbers or booleans.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> AnyScalarMap = new MapCodec<ComposeText?>(new TextOrNullCodec(PlainTypes.All));

    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Assignments = new AssignmentsCodec();

    /// <summary>Labels: docker-compose 1.29 takes booleans there, but not in other assignments.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Labels = new AssignmentsCodec(PlainTypes.All);

    public static readonly Codec<OrderedDictionary<string, ComposeText>> TextMap = Map(Text);

    /// <summary>A scalar with a grammar of its own.</summary>
    public static Codec<ComposeValue<T>> Value<T>(string name, string form, ValueStyle style = ValueStyle.Text, Func<T, ComposeFormats>? formats = null)
        where T : struct, ISpanParsable<T> => new ValueCodec<T>(name, form, style, formats: formats);

    /// <summary>Values that are all kept when lists are merged, but for those that are the same by their identity.</summary>
    public static Codec<IList<T>> List<T>(Codec<T> values, Func<T, object>? identity = null) => new ListCodec<T>(values, identity);

    /// <summary>Values none of which is needed twice.</summary>
    public static Codec<IList<T>> Set<T>(Codec<T> values)
        where T : notnull => List(values, value => value.ToString()!);

    public static Codec<IList<T>> OneOrMany<T>(Codec<T> values, Func<T, object>? identity = null) => new OneOrManyCodec<T>(values, identity);

    /// <summary>Values of two parts: a list of both in one string, or a mapping from the one to the other.</summary>
    public static Codec<IList<T>> Entries<T>(Codec<T> values, char separator, Func<T, object> identity) => new EntriesCodec<T>(values, separator, identity);

    public static Codec<ComposeText> Keyword(params IReadOnlyList<string> words) => new KeywordCodec(words);

    public static Codec<OrderedDictionary<string, T>> Map<T>(Codec<T> values) => new MapCodec<T>(values);

    /// <summary>A section of the file, whose names docker-compose wants to be strings.</summary>
    public static Codec<OrderedDictionary<string, T>> Section<T>(Codec<T> values) => new MapCodec<T>(values, isSection: true);

    /// <summary>A node, with a short form when one key can be said by a string alone.</summary>
    public static Codec<TNode> Node<TNode>(Shape<TNode> shape, string? shortKey = null, Func<TNode, TNode, TNode>? merge = null)
        where TNode : ComposeNode => new NodeCodec<TNode>(shape, shortKey, merge);
}
