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
    public static readonly Codec<string> Scalar = new StringCodec("scalar", DefinedVariables.Own);

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
    public static readonly Codec<IList<string>> Constraints =
        Codecs.OneOrMany<string>(new StringCodec(variables: DefinedVariables.All));

    /// <summary>Treats a null as an absent key, and names the builder method that adds one value.</summary>
    public static Row AddedBy(string method) => Row.NullIsAbsent with { Verb = new Verb(method) { Plural = null } };
}

/// <summary>The variables that a text of a definition may contain.</summary>
internal static class DefinedVariables
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
        if (variables is null)
        {
            return [CSharp.Literal(value)];
        }

        var parts = new List<(string Literal, Code? Variable)>();
        AddParts(parts, value, name => scope.VariableOf(variables, name));
        return parts switch
        {
            [("", { } only)] => ["node => " + only],
            _ when parts.Exists(part => part.Variable is not null) => ["node => " + CSharp.Literal(parts)],
            _ => [CSharp.Literal(value)],
        };
    }

    // Adds the literals of a text, each with the variable of a node behind it, as Interpolation.Substitute replaces them.
    private static void AddParts(List<(string Literal, Code? Variable)> parts, string text, Func<string, string?> codeOf)
    {
        var at = 0;
        foreach (var part in InterpolationPart.AllIn(text))
        {
            var argument = part.End - 1 - part.Argument.Length;
            if (!part.IsVariable || codeOf(part.Name) is not { } code)
            {
                parts.Add((text[at..argument], null));
                AddParts(parts, part.Argument, codeOf);
                at = part.End - 1;
                continue;
            }

            parts.Add((text[at..part.Start], part.Operator.EndsWith('+') ? null : (Code)code));
            if (part.Operator.EndsWith('+'))
            {
                AddParts(parts, part.Argument, codeOf);
            }

            at = part.End;
        }

        if (at < text.Length)
        {
            parts.Add((text[at..], null));
        }
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
