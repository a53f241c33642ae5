using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComposeGen.Fleets;

/// <summary>Writes <c>PerNode</c> as <c>per-node</c>.</summary>
internal sealed class KebabCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
