using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>A soft and a hard limit.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ulimits"/>
public sealed class Ulimit : ComposeNode
{
    /// <summary>The initial limit of a process; -1 for no limit. Since 2.0.</summary>
    public ComposeValue<long>? Soft { get; set; }

    /// <summary>The limit to which a process can raise the soft one; -1 for no limit. Since 2.0.</summary>
    public ComposeValue<long>? Hard { get; set; }

    internal static Shape<Ulimit> Shape { get; } = new("ulimit", () => new Ulimit())
    {
        { "soft", x => x.Soft, (x, v) => x.Soft = v, Codecs.Long, ComposeFormats.All, Row.RequiredIn(ComposeFormats.All) },
        { "hard", x => x.Hard, (x, v) => x.Hard = v, Codecs.Long, ComposeFormats.All, Row.RequiredIn(ComposeFormats.All) },
    };

    /// <summary>Whether one number is both limits, as it was written or built.</summary>
    internal bool IsSingle { get; set; }

    internal static Codec<Ulimit> Codec { get; } = new UlimitCodec();

    /// <summary>Creates a limit that is both soft and hard.</summary>
    /// <param name="limit">The limit; -1 for no limit.</param>
    public static implicit operator Ulimit(long limit) => new() { Soft = limit, Hard = limit, IsSingle = true };
}

/// <summary>A number for both limits, or a mapping with the two.</summary>
internal sealed class UlimitCodec : Codec<Ulimit>
{
    private static readonly NodeCodec<Ulimit> Nodes = new(Ulimit.Shape);

    public override string Description => $"integer, or {Ulimit.Shape.Name}";

    public override Code Print(Ulimit value) =>
        IsNumber(value) ? Codecs.Long.Print(value.Soft!.Value)! : Nodes.Print(value);

    protected override IReadOnlyList<Code>? Arguments(Ulimit value, CodeScope scope) =>
        value is not { Soft: { Value: not null } soft, Hard: { Value: not null } hard, HasExtensions: false } ? null
        : IsNumber(value) ? [Codecs.Long.Print(soft)!]
        : [Codecs.Long.Print(soft)!, Codecs.Long.Print(hard)!];

    private static bool IsNumber(Ulimit value) =>
        value is { IsSingle: true, Soft.Value: not null }
        && value.Soft == value.Hard
        && Ulimit.Shape.HasOnly(value, ["soft", "hard"]);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out Ulimit value)
    {
        if (node is not YamlScalar { IsNull: false })
        {
            return Nodes.TryRead(node, context, out value);
        }

        var isRead = Codecs.Long.TryRead(node, context, out var limit);
        value = new Ulimit { Soft = limit, Hard = limit, IsSingle = true };
        return isRead;
    }

    public override void Write(Ulimit value, WriteContext context)
    {
        if (value is { IsSingle: true, Soft: { } limit }
            && value.Soft == value.Hard
            && Ulimit.Shape.HasOnly(value, ["soft", "hard"]))
        {
            Codecs.Long.Write(limit, context);
        }
        else
        {
            Nodes.Write(value, context);
        }
    }

    public override void Require(Ulimit value, FormatRequirements requirements) => Nodes.Require(value, requirements);

    public override IEnumerable<PropertyRow> Rows(string path) => Nodes.Rows(path);

    public override IEnumerable<Delta> Diff(Ulimit left, Ulimit right, ComposePath path) => Nodes.Diff(left, right, path);

    public override Ulimit Clone(Ulimit value)
    {
        var copy = Nodes.Clone(value);
        copy.IsSingle = value.IsSingle;
        return copy;
    }

    // A number replaces a mapping, and a mapping replaces a number.
    public override Ulimit Merge(Ulimit? below, Ulimit over)
    {
        var merged = Nodes.Merge(below?.IsSingle == over.IsSingle ? below : null, over);
        merged.IsSingle = over.IsSingle;
        return merged;
    }
}
