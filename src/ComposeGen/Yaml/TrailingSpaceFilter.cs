using System.Text;

namespace ComposeGen.Yaml;

/// <summary>
/// Drops a space that a line break follows: the emitter leaves one behind a key without a value. The emitter writes a
/// character at a time, so they are gathered here and handed on many at a time.
/// </summary>
internal sealed class TrailingSpaceFilter(TextWriter output) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private readonly char[] _gathered = new char[512];
    private int _count;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == '\n' && _count > 0 && _gathered[_count - 1] == ' ')
        {
            _count--;
        }
        else if (_count == _gathered.Length)
        {
            HandOnButTrailingSpace();
        }

        _gathered[_count++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (var value in buffer)
        {
            Write(value);
        }
    }

    public override void Flush()
    {
        output.Write(_gathered, 0, _count);
        _count = 0;
        output.Flush();
    }

    // A space at the end may be one to drop: it waits for what follows.
    private void HandOnButTrailingSpace()
    {
        var waiting = _gathered[_count - 1] == ' ' ? 1 : 0;
        output.Write(_gathered, 0, _count - waiting);
        _gathered[0] = ' ';
        _count = waiting;
    }
}
