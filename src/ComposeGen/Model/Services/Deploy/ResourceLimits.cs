using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>What a container may use.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources">Compose Specification, resources</seealso>
public sealed class ResourceLimits : ComposeNode
{
    /// <summary>How many CPUs, such as 0.5; all when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<decimal>? Cpus { get; set; }

    /// <summary>How much memory; no limit when unset. Since 3.0; not in 2.x.</summary>
    public ComposeValue<ByteSize>? Memory { get; set; }

    /// <summary>How many processes; no limit when unset. Compose Specification only.</summary>
    public ComposeValue<int>? Pids { get; set; }

    internal static Shape<ResourceLimits> Shape { get; } = new("limits", () => new ResourceLimits())
    {
        { "cpus", x => x.Cpus, (x, v) => x.Cpus = v, Codecs.DecimalText, V3_8 | Spec },
        { "memory", x => x.Memory, (x, v) => x.Memory = v, Grammars.SizeText, V3_8 | Spec },
        { "pids", x => x.Pids, (x, v) => x.Pids = v, Codecs.Int, Spec },
    };
}
