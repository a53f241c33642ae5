using ComposeGen.Shapes;

namespace ComposeGen.Fleets;

/// <summary>The codecs of strings that several rows of a fleet's definition name.</summary>
internal static class Strings
{
    public static readonly Codec<string> Any = new StringCodec();

    /// <summary>What may also look like a number or boolean: its text counts.</summary>
    public static readonly Codec<string> Scalar = new StringCodec("scalar");

    /// <summary>The name of a service, or several.</summary>
    public static readonly Codec<IList<string>> Services = Codecs.OneOrMany(Any);

    /// <summary>A constraint of a Swarm, or several.</summary>
    public static readonly Codec<IList<string>> Constraints = Codecs.OneOrMany(Any);
}
