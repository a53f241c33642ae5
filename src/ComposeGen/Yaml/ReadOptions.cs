namespace ComposeGen;

/// <summary>The limits for reading a compose file. The defaults are far above every real file.</summary>
public sealed record ReadOptions
{
    /// <summary>The highest limit for nesting: the reader calls itself for each level.</summary>
    internal const int MostDepth = 100;

    /// <summary>The defaults: 32 MiB, 100 levels, a million values.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>
    /// The maximum size of a file, in bytes. The default is 32 MiB. The largest real compose files are below 1 MB.
    /// </summary>
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

    /// <summary>
    /// The maximum depth of nested values, from 1 to 100. The default is 100. Real files are at most a dozen levels deep.
    /// </summary>
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

    /// <summary>
    /// The maximum number of values after aliases are expanded. The default is 1,000,000, a file of about 20 MB.
    /// </summary>
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
