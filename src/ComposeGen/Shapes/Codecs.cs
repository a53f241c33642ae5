namespace ComposeGen.Shapes;

/// <summary>The codecs that rows use.</summary>
internal static class Codecs
{
    // Compose v2 ignores repeated values in most lists.
    private const ComposeFormats Unique = ComposeFormats.V2 | ComposeFormats.V3_8;

    public static readonly Codec<ComposeText> Text = new TextCodec();

    /// <summary>A string, or a number or boolean that is read as a string.</summary>
    public static readonly Codec<ComposeText> AnyText = new TextCodec(PlainTypes.All);

    /// <summary>A string, or a boolean that is read as a string.</summary>
    public static readonly Codec<ComposeText> TextOrBool = new TextCodec(PlainTypes.Booleans);

    public static readonly ValueCodec<bool> Bool = new ValueCodec<bool>("boolean", "true or false", ValueStyle.Plain)
        .UnquotedIn(ComposeFormats.V3_8);

    public static readonly ValueCodec<int> Int = new ValueCodec<int>("integer", "a whole number", ValueStyle.Plain)
        .UnquotedIn(ComposeFormats.V3_8);

    /// <summary>A count: an integer that the tools store without a sign.</summary>
    public static readonly ValueCodec<int> Count = Int.AtLeast(0, ComposeFormats.V3_8 | ComposeFormats.Spec);

    public static readonly ValueCodec<long> Long = new ValueCodec<long>("integer", "a whole number", ValueStyle.Plain)
        .UnquotedIn(ComposeFormats.V3_8);

    /// <summary>A number, or text with another meaning.</summary>
    public static readonly ValueCodec<long> NumberOrText =
        new ValueCodec<long>("integer", "a whole number", ValueStyle.Plain, isOther: _ => true)
            .Taking(PlainTypes.Numbers | PlainTypes.Typed);

    /// <summary>A number, or the word for all.</summary>
    public static readonly ValueCodec<long> CountOrAll =
        new("integer", "a whole number, or all", ValueStyle.Plain, isOther: text => text == "all");

    /// <summary>When Swarm restarts a task. Compose also accepts the values of <c>restart</c>.</summary>
    public static readonly Codec<ComposeText> RestartCondition =
        new KeywordCodec(["none", "on-failure", "any"], ["no", "always", "unless-stopped", ""]);

    public static readonly Codec<IList<ComposeText>> Texts = List(Text);

    /// <summary>Strings without repetition.</summary>
    public static readonly Codec<IList<ComposeText>> TextSet = Set(Text);

    /// <summary>Strings without repetition, which Compose v2 requires, too.</summary>
    public static readonly Codec<IList<ComposeText>> UniqueTexts = Set(Text, ComposeFormats.All);

    public static readonly Codec<IList<ComposeText>> TextOrTexts = OneOrMany(Text);

    /// <summary>One or several strings without repetition.</summary>
    public static readonly Codec<IList<ComposeText>> TextOrTextSet = OneOrMany(Text, text => text.Raw, Unique);

    /// <summary>Names with strings, numbers or no value.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> ScalarMap =
        new MapCodec<ComposeText?>(new TextOrNullCodec());

    /// <summary>Names with strings or numbers.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Options =
        new MapCodec<ComposeText?>(new TextOrNullCodec(refusesNull: true));

    /// <summary>Names with strings.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> TextOptions =
        new MapCodec<ComposeText?>(new TextOrNullCodec(PlainTypes.Strings, refusesNull: true));

    /// <summary>Names with strings, numbers or no value; docker-compose 1.29 accepts booleans, too.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> AnyScalarMap =
        new MapCodec<ComposeText?>(new TextOrNullCodec(booleansIn: ComposeFormats.V2));

    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Assignments = new AssignmentsCodec();

    /// <summary>Assignments without repetition, which Compose v2 requires, too.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> UniqueAssignments =
        new AssignmentsCodec(uniqueIn: ComposeFormats.All);

    /// <summary>Names with strings.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> StrictAssignments =
        new AssignmentsCodec(isStrict: true);

    /// <summary>Labels. docker-compose 1.29 accepts booleans here, but not in other assignments.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Labels = new AssignmentsCodec(ComposeFormats.All);

    /// <summary>Labels without repetition, which Compose v2 requires, too.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> UniqueLabels =
        new AssignmentsCodec(ComposeFormats.All, ComposeFormats.All);

    public static readonly Codec<OrderedDictionary<string, ComposeText>> TextMap = Map(Text);

    /// <summary>A scalar with a grammar.</summary>
    public static ValueCodec<T> Value<T>(
        string name,
        string form,
        ValueStyle style = ValueStyle.Text,
        Func<T, ComposeFormats>? formats = null,
        Predicate<string>? isOther = null)
        where T : struct, ISpanParsable<T> => new(name, form, style, isOther, formats: formats);

    /// <summary>Values that are all kept when lists are merged, except those with the same identity.</summary>
    public static Codec<IList<T>> List<T>(
        Codec<T> values, Func<T, object>? identity = null, ComposeFormats uniqueIn = ComposeFormats.None) =>
        new ListCodec<T>(values, identity, uniqueIn: uniqueIn);

    /// <summary>Values without repetition.</summary>
    public static Codec<IList<T>> Set<T>(Codec<T> values, ComposeFormats uniqueIn = Unique)
        where T : notnull => List(values, value => value.ToString()!, uniqueIn);

    public static Codec<IList<T>> OneOrMany<T>(
        Codec<T> values, Func<T, object>? identity = null, ComposeFormats uniqueIn = ComposeFormats.None) =>
        new OneOrManyCodec<T>(values, identity, uniqueIn);

    /// <summary>Values of two parts: a list of strings with both, or a mapping from one to the other.</summary>
    public static Codec<IList<T>> Entries<T>(
        Codec<T> values, char separator, Func<T, object> identity, bool areSeveral = false) =>
        new EntriesCodec<T>(values, separator, identity, areSeveral);

    public static Codec<ComposeText> Keyword(params IReadOnlyList<string> words) => new KeywordCodec(words, []);

    public static Codec<OrderedDictionary<string, T>> Map<T>(Codec<T> values) => new MapCodec<T>(values);

    /// <summary>A section of the file. docker-compose requires its names to be strings.</summary>
    public static Codec<OrderedDictionary<string, T>> Section<T>(Codec<T> values) => new MapCodec<T>(values, isSection: true);

    /// <summary>A node, with a short form when a string can replace a single key.</summary>
    public static Codec<TNode> Node<TNode>(Shape<TNode> shape, string? shortKey = null, Func<TNode, TNode, TNode>? merge = null)
        where TNode : ComposeNode => new NodeCodec<TNode>(shape, shortKey, merge);
}
