using System.Diagnostics.CodeAnalysis;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>A resource that is external or not, as the <c>external</c> key specifies.</summary>
internal sealed class CreatedOrExternalCodec<TResource, TCreated, TExternal>(Shape<TCreated> created, Shape<TExternal> external)
    : Codec<TResource>
    where TResource : ComposeNode
    where TCreated : TResource
    where TExternal : TResource
{
    public override string Description => created.Name;

    public override bool IsBlock => true;

    public override Code Print(TResource value) =>
        value is TExternal taken ? external.Print(taken) : created.Print((TCreated)value);

    public override bool TryRead(YamlNode node, ReadContext context, [MaybeNullWhen(false)] out TResource value)
    {
        if (node is not YamlMapping mapping || mapping.Find("external") is not { } mark)
        {
            value = created.Read(node, context);
        }
        else if (IsFalse(mark.Value, context.Flavour))
        {
            value = created.Read(Without(mark, mapping), context);
            value.Extensions.Add(new Extension(mark.Key.Text, mark.Value));
        }
        else
        {
            ReportNames(mark, mapping, context);
            value = external.Read(node, context);
        }

        return true;
    }

    public override void Write(TResource value, WriteContext context)
    {
        if (value is TExternal taken)
        {
            external.Write(taken, context);
        }
        else
        {
            created.Write((TCreated)value, context);
        }
    }

    public override void Require(TResource value, FormatRequirements requirements)
    {
        if (value is TExternal taken)
        {
            external.Require(taken, requirements);
        }
        else
        {
            created.Require((TCreated)value, requirements);
        }
    }

    public override IEnumerable<PropertyRow> Rows(string path) => [.. created.Rows($"{path}."), .. external.Rows($"{path}.")];

    public override IEnumerable<Delta> Diff(TResource left, TResource right, ComposePath path) => (left, right) switch
    {
        (TExternal one, TExternal other) => external.Diff(one, other, path),
        (TCreated one, TCreated other) => created.Diff(one, other, path),
        _ => [Changed(left, right, path)],
    };

    public override TResource Clone(TResource value) =>
        value is TExternal taken ? external.Clone(taken) : created.Clone((TCreated)value);

    public override TResource Merge(TResource? below, TResource over)
    {
        if (over.Verbatim is null && IsDecidedAnew(below, over))
        {
            var merged = created.Merge(below is null ? null : WithMark(below), WithMark(over));
            return TryRead(ToNode(merged), ReadContext.Silent(), out var decided) ? decided : merged;
        }

        return over is TExternal taken
            ? external.Merge((TExternal?)below, taken)
            : created.Merge((TCreated?)below, (TCreated)over);
    }

    // Only both files together may decide whether it is external.
    private static bool IsDecidedAnew(TResource? below, TResource over) =>
        (below is not null && below is TExternal != over is TExternal)
        || (over.Keeps("external") && over.Extensions["external"].Value.HasTags);

    // The mark is an extension of the created resource.
    private TCreated WithMark(TResource value) => created.Read(ToNode(value), ReadContext.Silent());

    private static void ReportNames(YamlEntry mark, YamlMapping mapping, ReadContext context)
    {
        if (mark.Value is YamlMapping named
            && named["name"] is YamlScalar one
            && mapping.Find("name") is { Value: YamlScalar other } name
            && one.Text != other.Text)
        {
            context.At("name").Report(
                ReadingDiagnostics.Contradiction,
                name.Key,
                $"The name is '{one.Text}' under external, and '{other.Text}' here. Write external: true, and one name.");
        }
    }

    // Compose v2 and docker stack take an empty mapping for true.
    private static bool IsFalse(YamlNode mark, YamlFlavour flavour) =>
        mark is YamlScalar { Boolean: false } || (flavour == YamlFlavour.Python && mark.IsEmpty && mark is YamlMapping);

    // "external: false" has no effect, and stays as it was written.
    private static YamlMapping Without(YamlEntry mark, YamlMapping mapping) =>
        new([.. mapping.Entries.Where(entry => entry != mark)], mapping.Span, mapping.Tag);
}

/// <summary>The value of the <c>external</c> key: a name, as in format 2.0, or a variable that decides.</summary>
internal readonly record struct ExternalMark(ComposeText? Condition, ComposeText? Name)
{
    /// <summary>Returns the mark of a resource; an empty one if its key could not be read.</summary>
    public static ExternalMark? Of(ComposeText? condition, ComposeText? name, ComposeNode resource) =>
        resource.Keeps("external") ? null : new ExternalMark(condition, name);

    /// <summary>Returns the mark with a name from elsewhere if it has no name.</summary>
    public (ComposeText? Condition, ComposeText? Name) Or(ComposeText? name) => (Condition, Name ?? name);
}

/// <summary>The <c>external</c> key: <c>{name: x}</c> in 2.0, and <c>true</c> beside a <c>name</c> in later formats.</summary>
internal sealed class ExternalMarkCodec : Codec<ExternalMark>
{
    /// <summary>The formats in which the name of an external resource is a separate key.</summary>
    public const ComposeFormats NameFormats = ComposeFormats.All & ~ComposeFormats.V2_0;

    public static ExternalMarkCodec Instance { get; } = new();

    public override string Description => "boolean, or mapping with a name";

    public override IEnumerable<PropertyRow> Rows(string path) => Codecs.Text.Rows(path).Append(new PropertyRow(
        $"{path}.name", typeof(ExternalMark), nameof(ExternalMark.Name), Codecs.Text.Description, ComposeFormats.All));

    // The type of the resource already means that it is external.
    public override Code? Print(ExternalMark value) => value.Condition is { } condition ? CSharp.Text(condition) : null;

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

            // Format 2.0 has only one key for the variable and the name.
            requirements.Require(value.Name is null ? ComposeFormats.All : NameFormats);
        }
    }

    private static bool ReadMapping(YamlMapping mapping, ReadContext context, ref ExternalMark value)
    {
        foreach (var (key, name) in mapping.Entries)
        {
            if (key.Text.StartsWith("x-", StringComparison.Ordinal))
            {
                // The model cannot represent it, so the mapping stays as it was read.
                return false;
            }

            if (key.Text != "name")
            {
                context.At(key.Text).Report(
                    ReadingDiagnostics.UnknownKey, key, $"'{key.Text}' is not a key of external: it has only a name.");
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
