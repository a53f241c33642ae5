using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ComposeGen.Yaml;

/// <summary>
/// Gives the parser every token. YamlDotNet's parser looks twice for what follows a scalar with an anchor in a flow mapping, and its
/// scanner gives another token each time, so that the comma would be lost.
/// </summary>
internal sealed class TokenScanner(TextReader text) : IScanner
{
    private readonly Scanner _scanner = new(text);
    private bool _isHeld;

    public Mark CurrentPosition => _scanner.CurrentPosition;

    public Token? Current => _scanner.Current;

    public bool MoveNext()
    {
        if (Current is not null)
        {
            ConsumeCurrent();
        }

        return MoveNextWithoutConsuming();
    }

    // At the end, the parser makes sure that nothing follows.
    public bool MoveNextWithoutConsuming()
    {
        if (!_isHeld || Current is StreamEnd)
        {
            _isHeld = _scanner.MoveNextWithoutConsuming();
        }

        return _isHeld;
    }

    public void ConsumeCurrent()
    {
        _isHeld = false;
        _scanner.ConsumeCurrent();
    }
}
