namespace ComposeGen.Shapes;

/// <summary>What prints itself in Compose's own notation, so that it must not be escaped again.</summary>
internal interface IComposeNotation
{
    string ToString();
}
