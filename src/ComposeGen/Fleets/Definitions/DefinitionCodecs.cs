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
    public static readonly Codec<string> Scalar = new StringCodec("scalar", NodeText.Own);

    /// <summary>The path of a file.</summary>
    public static readonly Codec<string> Path = new StringCodec("path");

    /// <summary>The path of a file in a container.</summary>
    public static readonly Codec<string> Target = new StringCodec("path in the container");

    /// <summary>The name of a layout.</summary>
    public static readonly Codec<string> Layout = new StringCodec(Listing.Choice(FleetLayoutName.All, name => $"`{name}`"))
        .CalledWith((name, _) => FleetLayoutName.TryParse(name, out var layout) ? [$"FleetLayout.{layout}"] : null);

    /// <summary>A format.</summary>
    public static readonly Codec<string> Format = new StringCodec(Listing.Choice(ComposeFormat.Targets, target => $"`{target}`"))
        .CalledWith((target, _) => ComposeFormat.TryParse(target, out var format) ? [format.Print()] : null);

    /// <summary>The source of subnets.</summary>
    public static readonly Codec<string> Addresses = new StringCodec("CIDR or `docker`")
        .CalledWith((text, _) => FleetAddresses.TryParse(text, out var addresses) ? [addresses.Print()] : null);

    /// <summary>The subnet of a network.</summary>
    public static readonly Codec<string> Subnet = new StringCodec("CIDR")
        .CalledWith((text, _) => [Code.Call("Subnet.Parse", [CSharp.Literal(text)])]);

    /// <summary>Who creates a network.</summary>
    public static readonly Codec<string> Creator = new StringCodec("`fleet`, `external` or node");

    /// <summary>The name of a service, or several.</summary>
    public static readonly Codec<IList<string>> Services = Codecs.OneOrMany(Any);

    /// <summary>A constraint of a Swarm, or several.</summary>
    public static readonly Codec<IList<string>> Constraints = Codecs.OneOrMany<string>(new StringCodec(variables: NodeText.All));

    /// <summary>Treats a null as an absent key, and names the builder method that adds one value.</summary>
    public static Row AddedBy(string method) => Row.NullIsAbsent with { Verb = new Verb(method) { Plural = null } };
}

/// <summary>The variables in a text that differs between nodes.</summary>
internal static class NodeText
{
    /// <summary>The variables that every node has.</summary>
    public const string Own = "own variables";

    /// <summary>These, and those that the definition gives a node.</summary>
    public const string All = "all variables";
}

/// <summary>Reads any scalar as its text. A <c>$</c> has no meaning.</summary>
/// <param name="description">The value's description in the reference.</param>
/// <param name="variables">The variables of nodes that are replaced in the value; none by default.</param>
internal sealed class StringCodec(string description = "string", string? variables = null) : Codec<string>
{
    public override string Description => description;

    public override Code Print(string value) => CSharp.Literal(value);

    public override IReadOnlyList<Code>? Calls(Verb verb, string value, CodeScope scope) =>
        verb.Word is { } word && value == word.Text ? [Code.Call(word.Method, [])] : base.Calls(verb, value, scope);

    protected override IReadOnlyList<Code>? Arguments(string value, CodeScope scope)
    {
        // YAML has no null character, so it can separate variables from text.
        var parts = variables is null
            ? [value]
            : Interpolation.Substitute(value, name => scope.VariableOf(variables, name) is { } code ? $"\0{code}\0" : null).Split('\0');
        return parts switch
        {
            [var literal] => [CSharp.Literal(literal)],
            ["", var only, ""] => ["node => " + only],
            _ => ["node => " + CSharp.Literal([.. parts.Chunk(2).Select(pair => (pair[0], pair is [_, var code] ? (Code?)code : null))])],
        };
    }

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
