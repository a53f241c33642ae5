namespace ComposeGen.Shapes;

/// <summary>A value whose text is already in the notation of Compose, so that it must not be escaped.</summary>
internal interface IComposeNotation
{
    string ToString();
}
