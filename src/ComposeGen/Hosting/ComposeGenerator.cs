using ComposeGen.Diagnostics;
using ComposeGen.Fleets;

namespace ComposeGen.Hosting;

/// <summary>Reads, checks and writes compose files and creates fleets with one set of options. It is thread-safe.</summary>
public sealed class ComposeGenerator
{
    private readonly ComposeGenOptions _options;
    private readonly ReadOptions _loading;
    private readonly CheckOptions _checking;
    private readonly WriteOptions _writing;

    /// <summary>Creates a generator with the current values of the options.</summary>
    /// <param name="options">The options; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">A value is not valid; the message names all such values.</exception>
    public ComposeGenerator(ComposeGenOptions? options = null)
    {
        _options = options ?? new ComposeGenOptions();
        if (_options.Validate() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        (_loading, _checking, _writing) = (_options.ToReadOptions(), _options.ToCheckOptions(), _options.ToWriteOptions());
    }

    /// <inheritdoc cref="ComposeFile.Load(string, ReadOptions)"/>
    public LoadResult Load(string path) => Checked(ComposeFile.Load(path, _loading));

    /// <inheritdoc cref="ComposeFile.LoadAsync"/>
    public async Task<LoadResult> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        Checked(await ComposeFile.LoadAsync(path, _loading, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc cref="ComposeFile.Parse"/>
    public LoadResult Parse(string text, string? fileName = null) => Checked(ComposeFile.Parse(text, fileName, _loading));

    /// <summary>Checks a file beyond what reading it finds.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The findings, without those that the options ignore.</returns>
    public IReadOnlyList<Diagnostic> Validate(ComposeFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Validate(_checking);
    }

    /// <summary>Returns a file as YAML.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ComposeException">
    /// The check finds errors, the format does not support the file, or a text contains a lone surrogate.
    /// </exception>
    public string ToYaml(ComposeFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.ToYaml(_writing);
    }

    /// <summary>Writes a file as YAML in UTF-8, without a byte order mark.</summary>
    /// <param name="file">The file.</param>
    /// <param name="output">The stream, which is kept open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The warnings about omitted and rewritten parts, in the order of the file.</returns>
    /// <exception cref="ComposeException">
    /// The check finds errors, the format does not support the file, or a text contains a lone surrogate.
    /// </exception>
    public Task<IReadOnlyList<Diagnostic>> WriteToAsync(
        ComposeFile file, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.WriteToAsync(output, _writing, cancellationToken);
    }

    /// <summary>Creates a fleet with the name, layout, pool and format of the options.</summary>
    /// <param name="configure">Adds the nodes, and may override the layout, pool and format.</param>
    /// <exception cref="ArgumentException">A name is not valid or is used twice, or there is no node.</exception>
    public Fleet CreateFleet(Action<FleetBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return _options.FleetName is { } name ? Fleet.Create(name, Configure) : Fleet.Create(Configure);

        void Configure(FleetBuilder fleet)
        {
            _options.ApplyTo(fleet);
            configure(fleet);
        }
    }

    private LoadResult Checked(LoadResult loaded) => new(loaded.File, _checking.Apply(loaded.Diagnostics));
}
