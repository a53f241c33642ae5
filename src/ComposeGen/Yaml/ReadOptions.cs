namespace ComposeGen;

/// <summary>How much a compose file may ask of its reader. The defaults are far above every real file.</summary>
public sealed record ReadOptions
{
    /// <summary>The deepest that values can be let nest: what reads them calls itself for each level.</summary>
    internal const int MostDepth = 100;

    /// <summary>The defaults: 32 MiB, 100 levels, a million values.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The most bytes of a file on disk. The default is 32 MiB; the largest real compose files are below 1 MB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 32 * 1024 * 1024;

    /// <summary>How deep values may nest, from 1 to 100, which is the default. Real files are at most a dozen levels deep.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 100.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostDepth);
            field = value;
        }
    } = MostDepth;

    /// <summary>How many values there may be once aliases are expanded. The default is 1,000,000, a file of some 20 MB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxValues
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1_000_000;
}
