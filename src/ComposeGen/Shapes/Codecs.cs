namespace ComposeGen.Shapes;

/// <summary>The codecs that rows name.</summary>
internal static class Codecs
{
    public static readonly Codec<ComposeText> Text = new TextCodec();

    public static readonly Codec<ComposeValue<bool>> Bool = new ValueCodec<bool>("boolean", "true or false", ValueStyle.Plain);

    public static readonly Codec<ComposeValue<int>> Int = new ValueCodec<int>("integer", "a whole number", ValueStyle.Plain);

    public static readonly Codec<IList<ComposeText>> Texts = List(Text);

    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Assignments = new AssignmentsCodec();

    public static readonly Codec<OrderedDictionary<string, ComposeText>> TextMap = Map(Text);

    /// <summary>A scalar with a grammar of its own.</summary>
    public static Codec<ComposeValue<T>> Value<T>(string name, string form, ValueStyle style = ValueStyle.Text)
        where T : struct, ISpanParsable<T> => new ValueCodec<T>(name, form, style);

    public static Codec<IList<T>> List<T>(Codec<T> values) => new ListCodec<T>(values);

    public static Codec<OrderedDictionary<string, T>> Map<T>(Codec<T> values) => new MapCodec<T>(values);

    /// <summary>A node, with a short form when one key can be said by a string alone.</summary>
    public static Codec<TNode> Node<TNode>(Shape<TNode> shape, string? shortKey = null)
        where TNode : ComposeNode => new NodeCodec<TNode>(shape, shortKey);
}
