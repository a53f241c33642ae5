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

    /// <summary>The deepest column in which a block mapping or block list began; deeper text is in all of them.</summary>
    public int DeepestBlock { get; private set; }

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
            if (Current is BlockMappingStart or BlockSequenceStart)
            {
                DeepestBlock = Math.Max(DeepestBlock, (int)Current.Start.Column);
            }
        }

        return _isHeld;
    }

    public void ConsumeCurrent()
    {
        _isHeld = false;
        _scanner.ConsumeCurrent();
    }
}
