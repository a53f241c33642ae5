namespace ComposeGen.Cli.Templates;

/// <summary>What a token of an output or a tag is.</summary>
internal enum TokenKind
{
    End,
    Name,
    Text,
    Number,
    Symbol,
}
