using System.Buffers;

namespace ComposeGen.Yaml;

/// <summary>A text buffer in rented memory.</summary>
/// <param name="output">The output for the text as it grows; <see langword="null"/> keeps all of it.</param>
internal sealed class TextBuffer(TextWriter? output = null) : IDisposable
{
    private const int FirstSize = 1024;
    private const int LargePart = 16 * FirstSize;

    private char[] _characters = [];
    private int _length;

    public void Append(char character)
    {
        EnsureRoom(1);
        _characters[_length++] = character;
    }

    public void Append(char character, int count)
    {
        EnsureRoom(count);
        _characters.AsSpan(_length, count).Fill(character);
        _length += count;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        EnsureRoom(text.Length);
        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Flushes the text once there is enough of it.</summary>
    public void HandOnLargePart()
    {
        if (_length >= LargePart)
        {
            HandOn();
        }
    }

    public void HandOn()
    {
        if (output is not null)
        {
            output.Write(_characters, 0, _length);
            _length = 0;
        }
    }

    /// <summary>The text that has not been flushed.</summary>
    public override string ToString() => new(_characters, 0, _length);

    public void Dispose()
    {
        if (_characters.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_characters);
        }

        _characters = [];
        _length = 0;
    }

    private void EnsureRoom(int count)
    {
        if (_characters.Length - _length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + count, Math.Max(FirstSize, _length * 2)));
        _characters.AsSpan(0, _length).CopyTo(larger);
        if (_characters.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_characters);
        }

        _characters = larger;
    }
}
