using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Rules;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Fleets;

/// <summary>The codecs of strings that several rows of a fleet's definition name.</summary>
internal static class Strings
{
    public static readonly Codec<string> Any = new StringCodec();

    /// <summary>A string that may look like a number or boolean.</summary>
    public static readonly Codec<string> Scalar = new StringCodec("scalar");

    /// <summary>The path of a file.</summary>
    public static readonly Codec<string> Path = new StringCodec("path");

    /// <summary>The path of a file in a container.</summary>
    public static readonly Codec<string> Target = new StringCodec("path in the container");

    /// <summary>The name of a layout.</summary>
    public static readonly Codec<string> Layout = new StringCodec(Listing.Choice(FleetLayoutName.All, name => $"`{name}`"));

    /// <summary>A format.</summary>
    public static readonly Codec<string> Format = new StringCodec(Listing.Choice(ComposeFormat.Targets, target => $"`{target}`"));

    /// <summary>The source of subnets.</summary>
    public static readonly Codec<string> Addresses = new StringCodec("CIDR or `docker`");

    /// <summary>Who creates a network.</summary>
    public static readonly Codec<string> Creator = new StringCodec("`fleet`, `external` or node");

    /// <summary>The name of a service, or several.</summary>
    public static readonly Codec<IList<string>> Services = Codecs.OneOrMany(Any);

    /// <summary>A constraint of a Swarm, or several.</summary>
    public static readonly Codec<IList<string>> Constraints = Codecs.OneOrMany(Any);
}

/// <summary>Reads any scalar as its text. A <c>$</c> has no meaning.</summary>
/// <param name="description">The value's description in the reference.</param>
internal sealed class StringCodec(string description = "string") : Codec<string>
{
    public override string Description => description;

    public override Code Print(string value) => CSharp.Literal(value);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = (node as YamlScalar)?.Text;
        return node is YamlScalar { IsNull: false, Tag: null } || context.WrongType(node, "a string");
    }

    public override void Write(string value, WriteContext context) => context.Yaml.Text(value);
}

/// <summary>A count.</summary>
internal sealed class CountCodec : Codec<int>
{
    public override string Description => "integer";

    public override Code Print(int value) => value.ToString(CultureInfo.InvariantCulture);

    public override bool TryRead(YamlNode node, ReadContext context, out int value)
    {
        value = 0;
        if (node is not YamlScalar { IsNull: false, Tag: null } scalar)
        {
            return context.WrongType(node, "a whole number");
        }

        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        context.Report(ReadingDiagnostics.InvalidValue, node, $"{context.Path} cannot be '{scalar.Text}': write a whole number.");
        return false;
    }

    public override void Write(int value, WriteContext context) =>
        context.Yaml.Plain(value.ToString(CultureInfo.InvariantCulture));
}
