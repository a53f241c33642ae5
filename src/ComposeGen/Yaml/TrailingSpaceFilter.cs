using System.Text;

namespace ComposeGen.Yaml;

/// <summary>Drops a space that a line break follows: the emitter leaves one behind a key without a value.</summary>
internal sealed class TrailingSpaceFilter(TextWriter output) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private bool _space;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (_space && value != '\n')
        {
            output.Write(' ');
        }

        _space = value == ' ';
        if (!_space)
        {
            output.Write(value);
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            return;
        }

        Write(buffer[0]);
        if (buffer.Length == 1)
        {
            return;
        }

        Settle();
        var trailing = buffer[^1] == ' ';
        output.Write(trailing ? buffer[1..^1] : buffer[1..]);
        _space = trailing;
    }

    public override void Flush()
    {
        Settle();
        output.Flush();
    }

    private void Settle()
    {
        if (_space)
        {
            output.Write(' ');
            _space = false;
        }
    }
}
