using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>The <c>external</c> key: <c>{name: x}</c> in 2.0, and <c>true</c> beside a <c>name</c> since.</summary>
internal sealed class ExternalMarkCodec : Codec<ExternalMark>
{
    /// <summary>The formats in which an external resource's name is a key of its own.</summary>
    public const ComposeFormats NameFormats = ComposeFormats.All & ~ComposeFormats.V2_0;

    public static ExternalMarkCodec Instance { get; } = new();

    public override string Description => "boolean, or mapping with a name";

    public override IEnumerable<PropertyRow> Rows(string path) => Codecs.Text.Rows(path).Append(new PropertyRow($"{path}.name", typeof(ExternalMark), nameof(ExternalMark.Name), Codecs.Text.Description, ComposeFormats.All));

    public override bool TryRead(YamlNode node, ReadContext context, out ExternalMark value)
    {
        value = default;
        return node switch
        {
            YamlMapping mapping => ReadMapping(mapping, context, ref value),
            YamlScalar { IsNull: false } scalar => ReadScalar(scalar, context, ref value),
            _ => context.WrongType(node, "true, or a mapping with a name"),
        };
    }

    public override void Write(ExternalMark value, WriteContext context)
    {
        if (value.Condition is { } condition)
        {
            context.Yaml.Text(condition.Raw);
        }
        else if (value.Name is { } name && context.IsFormat(ComposeFormats.V2_0))
        {
            context.Yaml.BeginMapping();
            context.Yaml.Key("name");
            context.Yaml.Text(name.Raw);
            context.Yaml.EndMapping();
        }
        else
        {
            context.Yaml.Plain("true");
        }
    }

    public override void Require(ExternalMark value, FormatRequirements requirements)
    {
        if (value.Condition is { } condition)
        {
            TextCodec.RequireOperators(condition.Raw, requirements);

            // 2.0 has one place for the variable and the name.
            requirements.Require(value.Name is null ? ComposeFormats.All : NameFormats);
        }
    }

    private static bool ReadMapping(YamlMapping mapping, ReadContext context, ref ExternalMark value)
    {
        foreach (var (key, name) in mapping.Entries)
        {
            if (key.Text.StartsWith("x-", StringComparison.Ordinal))
            {
                // It has no place in the model: the mapping stays as it was read.
                return false;
            }

            if (key.Text != "name")
            {
                context.At(key.Text).Report(ReadingDiagnostics.UnknownKey, key, $"'{key.Text}' is not a key of external: it has only a name.");
                return false;
            }

            if (!Codecs.Text.TryRead(name, context.At("name"), out var text))
            {
                return false;
            }

            value = new ExternalMark(null, text);
        }

        return true;
    }

    private static bool ReadScalar(YamlScalar scalar, ReadContext context, ref ExternalMark value)
    {
        var text = ComposeText.FromRaw(scalar.Text);
        if (text.HasVariables)
        {
            value = new ExternalMark(text, null);
            return true;
        }

        return scalar.Boolean is true || context.WrongType(scalar, "true, or a mapping with a name");
    }
}
