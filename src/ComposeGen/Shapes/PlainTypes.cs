using ComposeGen.Yaml;

namespace ComposeGen.Shapes;

/// <summary>What a scalar without quotes may be where a value is meant.</summary>
internal enum PlainTypes
{
    /// <summary>A string only.</summary>
    Strings,

    /// <summary>A string, or a number that becomes one.</summary>
    Numbers,

    /// <summary>A string, or a number or boolean that becomes one.</summary>
    All,

    /// <summary>A number or boolean that stays one.</summary>
    Values,
}

internal static class PlainTypesExtensions
{
    /// <summary>Whether values of a kind are taken.</summary>
    public static bool Include(this PlainTypes types, PlainKind kind) => kind switch
    {
        PlainKind.String => true,
        PlainKind.Integer or PlainKind.Float => types != PlainTypes.Strings,
        PlainKind.Boolean => types is PlainTypes.All or PlainTypes.Values,
        _ => false,
    };
}
