using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Benchmarks;

/// <summary>The events that a document is made of.</summary>
internal static class YamlEvents
{
    private static readonly Scalar Null = new(AnchorName.Empty, "tag:yaml.org,2002:null", "", ScalarStyle.Plain, true, false);

    /// <summary>The events of a text, in order, such that an emitter writes that text again.</summary>
    public static ParsingEvent[] Of(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var events = new List<ParsingEvent>();
        while (parser.MoveNext())
        {
            // The emitter writes a null only for the tag, and an empty string otherwise.
            events.Add(parser.Current is Scalar { Value: "", Style: ScalarStyle.Plain } ? Null : parser.Current!);
        }

        return [.. events];
    }

    /// <summary>An equal event, made anew.</summary>
    public static ParsingEvent Fresh(ParsingEvent prepared) => prepared switch
    {
        Scalar scalar => new Scalar(scalar.Anchor, scalar.Tag, scalar.Value, scalar.Style, scalar.IsPlainImplicit,
            scalar.IsQuotedImplicit),
        MappingStart start => new MappingStart(start.Anchor, start.Tag, start.IsImplicit, start.Style),
        MappingEnd => new MappingEnd(),
        SequenceStart start => new SequenceStart(start.Anchor, start.Tag, start.IsImplicit, start.Style),
        SequenceEnd => new SequenceEnd(),
        DocumentStart => new DocumentStart(null, null, isImplicit: true),
        DocumentEnd => new DocumentEnd(isImplicit: true),
        StreamStart => new StreamStart(),
        _ => new StreamEnd(),
    };

    /// <summary>The content of a text without its quotes and blank lines: one line for each event.</summary>
    public static string Meaning(string yaml)
    {
        var meaning = new StringBuilder();
        foreach (var each in Of(yaml))
        {
            meaning.Append(each.GetType().Name).Append(' ').Append(each == Null ? "null" : (each as Scalar)?.Value).Append('\n');
        }

        return meaning.ToString();
    }
}
