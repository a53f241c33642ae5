namespace ComposeGen.Cli.Templates;

/// <summary>A filter cannot do anything with what it got.</summary>
internal sealed class FilterException : Exception
{
    public FilterException()
    {
    }

    public FilterException(string message)
        : base(message)
    {
    }

    public FilterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
