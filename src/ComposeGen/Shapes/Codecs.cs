using System.Globalization;

namespace ComposeGen.Shapes;

/// <summary>The codecs that rows name.</summary>
internal static class Codecs
{
    // Compose v2 overlooks what most lists hold twice.
    private const ComposeFormats Unique = ComposeFormats.V2 | ComposeFormats.V3_8;

    public static readonly Codec<ComposeText> Text = new TextCodec();

    /// <summary>A string, or a number or boolean that is taken for one.</summary>
    public static readonly Codec<ComposeText> AnyText = new TextCodec(PlainTypes.All);

    /// <summary>A string, or a boolean that is taken for one.</summary>
    public static readonly Codec<ComposeText> TextOrBool = new TextCodec(PlainTypes.Booleans);

    public static readonly ValueCodec<bool> Bool = new ValueCodec<bool>("boolean", "true or false", ValueStyle.Plain)
        .UnquotedIn(ComposeFormats.V3_8);

    public static readonly ValueCodec<int> Int = new ValueCodec<int>("integer", "a whole number", ValueStyle.Plain)
        .UnquotedIn(ComposeFormats.V3_8);

    /// <summary>How many there are of something: an integer that tools carry without a sign.</summary>
    public static readonly ValueCodec<int> Count = Int.AtLeast(0, ComposeFormats.V3_8 | ComposeFormats.Spec);

    public static readonly ValueCodec<long> Long = new ValueCodec<long>("integer", "a whole number", ValueStyle.Plain)
        .UnquotedIn(ComposeFormats.V3_8);

    public static readonly ValueCodec<decimal> Decimal = new ValueCodec<decimal>(
        "number", "a number, such as 0.5", ValueStyle.Plain)
        .UnquotedIn(ComposeFormats.V3_8);

    /// <summary>A number of CPUs; docker-compose 1.29 also takes an exponent.</summary>
    public static readonly ValueCodec<decimal> Cpus =
        new ValueCodec<decimal>("number", "a number, such as 0.5", ValueStyle.Plain, isOther: IsDecimal)
            .UnquotedIn(ComposeFormats.V3_8);

    /// <summary>A number that docker stack takes as a string only.</summary>
    public static readonly ValueCodec<decimal> DecimalText = new ValueCodec<decimal>(
        "number", "a number, such as 0.5", ValueStyle.Text)
        .Taking(PlainTypes.Numbers | PlainTypes.Typed);

    /// <summary>A number, or text that means something else to its reader.</summary>
    public static readonly ValueCodec<long> NumberOrText =
        new ValueCodec<long>("integer", "a whole number", ValueStyle.Plain, isOther: _ => true)
            .Taking(PlainTypes.Numbers | PlainTypes.Typed);

    /// <summary>A number, or the word for as many as there are.</summary>
    public static readonly ValueCodec<long> CountOrAll =
        new("integer", "a whole number, or all", ValueStyle.Plain, isOther: text => text == "all");

    /// <summary>When Swarm restarts a task. Compose also takes what <c>restart</c> takes.</summary>
    public static readonly Codec<ComposeText> RestartCondition =
        new KeywordCodec(["none", "on-failure", "any"], ["no", "always", "unless-stopped", ""]);

    public static readonly Codec<IList<ComposeText>> Texts = List(Text);

    /// <summary>Strings, none of which is needed twice.</summary>
    public static readonly Codec<IList<ComposeText>> TextSet = Set(Text);

    /// <summary>Strings, of which Compose v2 refuses the same twice, too.</summary>
    public static readonly Codec<IList<ComposeText>> UniqueTexts = Set(Text, ComposeFormats.All);

    public static readonly Codec<IList<ComposeText>> TextOrTexts = OneOrMany(Text);

    /// <summary>A string or several, none of which is needed twice.</summary>
    public static readonly Codec<IList<ComposeText>> TextOrTextSet = OneOrMany(Text, text => text.Raw, Unique);

    /// <summary>Names with strings or numbers, or nothing.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> ScalarMap = new MapCodec<ComposeText?>(new TextOrNullCodec());

    /// <summary>Names with strings or numbers.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Options =
        new MapCodec<ComposeText?>(new TextOrNullCodec(refusesNull: true));

    /// <summary>Names with strings.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> TextOptions =
        new MapCodec<ComposeText?>(new TextOrNullCodec(PlainTypes.Strings, refusesNull: true));

    /// <summary>Names with strings or numbers, or nothing; docker-compose 1.29 takes booleans, too.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> AnyScalarMap =
        new MapCodec<ComposeText?>(new TextOrNullCodec(booleansIn: ComposeFormats.V2));

    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Assignments = new AssignmentsCodec();

    /// <summary>Assignments of which Compose v2 refuses the same twice, too.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> UniqueAssignments =
        new AssignmentsCodec(uniqueIn: ComposeFormats.All);

    /// <summary>Names with a string each.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> StrictAssignments =
        new AssignmentsCodec(isStrict: true);

    /// <summary>Labels: docker-compose 1.29 takes booleans there, but not in other assignments.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> Labels = new AssignmentsCodec(ComposeFormats.All);

    /// <summary>Labels of which Compose v2 refuses the same twice, too.</summary>
    public static readonly Codec<OrderedDictionary<string, ComposeText?>> UniqueLabels =
        new AssignmentsCodec(ComposeFormats.All, ComposeFormats.All);

    public static readonly Codec<OrderedDictionary<string, ComposeText>> TextMap = Map(Text);

    /// <summary>A scalar with a grammar of its own.</summary>
    public static ValueCodec<T> Value<T>(
        string name,
        string form,
        ValueStyle style = ValueStyle.Text,
        Func<T, ComposeFormats>? formats = null,
        Predicate<string>? isOther = null)
        where T : struct, ISpanParsable<T> => new(name, form, style, isOther, formats: formats);

    /// <summary>Values that are all kept when lists are merged, but for those that are the same by their identity.</summary>
    public static Codec<IList<T>> List<T>(
        Codec<T> values, Func<T, object>? identity = null, ComposeFormats uniqueIn = ComposeFormats.None) =>
        new ListCodec<T>(values, identity, uniqueIn: uniqueIn);

    /// <summary>Values none of which is needed twice.</summary>
    public static Codec<IList<T>> Set<T>(Codec<T> values, ComposeFormats uniqueIn = Unique)
        where T : notnull => List(values, value => value.ToString()!, uniqueIn);

    public static Codec<IList<T>> OneOrMany<T>(
        Codec<T> values, Func<T, object>? identity = null, ComposeFormats uniqueIn = ComposeFormats.None) =>
        new OneOrManyCodec<T>(values, identity, uniqueIn);

    /// <summary>Values of two parts: a list of both in one string, or a mapping from the one to the other.</summary>
    public static Codec<IList<T>> Entries<T>(
        Codec<T> values, char separator, Func<T, object> identity, bool areSeveral = false) =>
        new EntriesCodec<T>(values, separator, identity, areSeveral);

    public static Codec<ComposeText> Keyword(params IReadOnlyList<string> words) => new KeywordCodec(words, []);

    public static Codec<OrderedDictionary<string, T>> Map<T>(Codec<T> values) => new MapCodec<T>(values);

    /// <summary>A section of the file, whose names docker-compose wants to be strings.</summary>
    public static Codec<OrderedDictionary<string, T>> Section<T>(Codec<T> values) => new MapCodec<T>(values, isSection: true);

    /// <summary>A node, with a short form when one key can be said by a string alone.</summary>
    public static Codec<TNode> Node<TNode>(Shape<TNode> shape, string? shortKey = null, Func<TNode, TNode, TNode>? merge = null)
        where TNode : ComposeNode => new NodeCodec<TNode>(shape, shortKey, merge);

    private static bool IsDecimal(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
