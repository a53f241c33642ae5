using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ComposeGen.Yaml;

/// <summary>
/// Passes every token to the parser. YamlDotNet's parser asks twice for the token after a scalar with an anchor in a flow
/// mapping, and its scanner returns another token each time, so the comma would be lost.
/// </summary>
internal sealed class TokenScanner(TextReader text) : IScanner
{
    private readonly Scanner _scanner = new(text);
    private bool _isHeld;

    public Mark CurrentPosition => _scanner.CurrentPosition;

    public Token? Current => _scanner.Current;

    /// <summary>The deepest column in which a block mapping or list began.</summary>
    public int DeepestBlock { get; private set; }

    public bool MoveNext()
    {
        if (Current is not null)
        {
            ConsumeCurrent();
        }

        return MoveNextWithoutConsuming();
    }

    // At the end, the parser checks that no token follows.
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
