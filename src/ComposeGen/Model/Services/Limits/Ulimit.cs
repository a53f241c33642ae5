using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A soft and a hard limit.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ulimits">Compose Specification, ulimits</seealso>
public sealed class Ulimit : ComposeNode
{
    /// <summary>The limit that a process begins with; -1 for none. Since 2.0.</summary>
    public ComposeValue<long>? Soft { get; set; }

    /// <summary>The limit that a process can raise the soft one to; -1 for none. Since 2.0.</summary>
    public ComposeValue<long>? Hard { get; set; }

    internal static Shape<Ulimit> Shape { get; } = new("ulimit", () => new Ulimit())
    {
        { "soft", x => x.Soft, (x, v) => x.Soft = v, Codecs.Long, ComposeFormats.All, Row.RequiredIn(ComposeFormats.All) },
        { "hard", x => x.Hard, (x, v) => x.Hard = v, Codecs.Long, ComposeFormats.All, Row.RequiredIn(ComposeFormats.All) },
    };

    /// <summary>Whether one number says both limits, as it was written or built.</summary>
    internal bool IsSingle { get; set; }

    internal static Codec<Ulimit> Codec { get; } = new UlimitCodec();

    /// <summary>One limit that is both soft and hard.</summary>
    /// <param name="limit">The limit; -1 for none.</param>
    public static implicit operator Ulimit(long limit) => new() { Soft = limit, Hard = limit, IsSingle = true };
}
