using System.Globalization;
using ComposeGen.Diagnostics;
using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Model;

/// <summary>The permissions of a file or folder in a container, in the octal form <c>0440</c>.</summary>
/// <remarks>
/// Since 3.1; not in 2.x. Besides <c>0440</c>, the texts <c>440</c> and <c>0o440</c> are valid, and octal. A YAML number without
/// a leading zero is decimal: <c>mode: 440</c> without quotes means <c>0670</c>. The default value, <c>0000</c>, permits nothing.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#configs"/>
public readonly record struct FilePermissions : ITextValue<FilePermissions>
{
    private const UnixFileMode All = (UnixFileMode)0xFFF;

    private readonly ushort _bits;

    /// <summary>Creates permissions.</summary>
    /// <param name="mode">The permissions.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> has bits that are not permissions.</exception>
    public FilePermissions(UnixFileMode mode)
    {
        if ((mode & ~All) != UnixFileMode.None)
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "The mode has bits that are not permissions.");
        }

        _bits = (ushort)mode;
    }

    private FilePermissions(ushort bits) => _bits = bits;

    /// <inheritdoc/>
    public static string AcceptedForm => "an octal number up to 7777, such as 0440 or 0o440";

    /// <summary>The permissions as a number from 0 to 4095 (octal 7777), as the engine takes them.</summary>
    public int Bits => _bits;

    /// <summary>Creates permissions.</summary>
    /// <param name="mode">The permissions.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> has bits that are not permissions.</exception>
    public static implicit operator FilePermissions(UnixFileMode mode) => new(mode);

    /// <summary>The permissions.</summary>
    /// <returns>The .NET value.</returns>
    public UnixFileMode ToUnixFileMode() => (UnixFileMode)Bits;

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out FilePermissions result)
    {
        ReadOnlySpan<char> digits = text is ['0', 'o', ..] ? text[2..] : text;
        var isOctal = !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '7') && digits.TrimStart('0').Length <= 4;
        var bits = 0;
        foreach (var digit in isOctal ? digits : default)
        {
            bits = (bits * 8) + (digit - '0');
        }

        result = new FilePermissions((ushort)bits);
        return isOctal;
    }

    /// <summary>Returns <c>0</c> and three or four octal digits.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var special = Bits >> 9;
        var specialDigit = special == 0 ? "" : special.ToString(CultureInfo.InvariantCulture);
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"0{specialDigit}{(Bits >> 6) & 7}{(Bits >> 3) & 7}{Bits & 7}",
            out charsWritten);
    }
}

/// <summary>File permissions: a number, which YAML writes in octal, or a string of octal digits.</summary>
/// <param name="unquotedIn">The formats whose readers reject a string.</param>
internal sealed class FilePermissionsCodec(ComposeFormats unquotedIn) : Codec<ComposeValue<FilePermissions>>
{
    private const string Form = "octal digits, such as 0440";

    private static readonly ValueCodec<FilePermissions> Digits = new("file mode", Form, ValueStyle.Plain);

    public override string Description => Digits.Description;

    public override Code? Print(ComposeValue<FilePermissions> value) => Digits.Print(value);

    public override bool TryRead(YamlNode node, ReadContext context, out ComposeValue<FilePermissions> value)
    {
        // Without a leading zero, a number is decimal: 288 means 0440.
        if (node is YamlScalar { Style: YamlScalarStyle.Plain, Tag: null, Text: [not '0', ..] digits } scalar
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            && bits <= 0xFFF)
        {
            value = ComposeValue<FilePermissions>.Spelled(
                new FilePermissions((UnixFileMode)bits), ComposeText.FromPlain(PlainMeaning.Of(digits, context.Flavour), digits));
            return true;
        }

        if (context.IsIn(unquotedIn)
            && node is YamlScalar { Style: not YamlScalarStyle.Plain } quoted
            && !Interpolation.HasVariables(quoted.Text))
        {
            context.Report(
                ReadingDiagnostics.WrongType,
                quoted,
                $"{context.Path} takes a number, but '{quoted.Text}' is a string. Write it without quotes.");
        }

        return Digits.TryRead(node, context with { Flavour = YamlFlavour.Text }, out value);
    }

    public override void Write(ComposeValue<FilePermissions> value, WriteContext context) => Digits.Write(value, context);

    public override void Require(ComposeValue<FilePermissions> value, FormatRequirements requirements) =>
        Digits.Require(value, requirements);
}
