using ComposeGen.Building;

namespace ComposeGen;

/// <summary>The start of the fluent API.</summary>
public static class Compose
{
    /// <summary>Builds a compose file.</summary>
    /// <param name="build">Adds the services, networks and volumes.</param>
    /// <returns>The file. A later call on one of its builders throws an <see cref="InvalidOperationException"/>.</returns>
    /// <exception cref="ArgumentException">A name is invalid or used twice.</exception>
    public static ComposeFile File(Action<ComposeFileBuilder> build) => File(ComposeFormat.V2, build);

    /// <summary>Builds a compose file for a format.</summary>
    /// <param name="format">The format in which the file is written.</param>
    /// <param name="build">Adds the services, networks and volumes.</param>
    /// <returns>The file. A later call on one of its builders throws an <see cref="InvalidOperationException"/>.</returns>
    /// <exception cref="ArgumentException">A name is invalid or used twice.</exception>
    public static ComposeFile File(ComposeFormat format, Action<ComposeFileBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var file = new ComposeFile { Format = format };
        var builder = new ComposeFileBuilder(file);
        build(builder);
        builder.Complete();
        return file;
    }

    /// <summary>
    /// Changes a file. <c>Service("web")</c> returns a service of the file, or adds it; a setting replaces an earlier one, and
    /// ports, mounts and other list values are added.
    /// </summary>
    /// <param name="file">The file, which may be loaded.</param>
    /// <param name="edit">Changes the file.</param>
    /// <returns>The same file.</returns>
    /// <exception cref="ArgumentException">A name is invalid.</exception>
    public static ComposeFile Edit(this ComposeFile file, Action<ComposeFileBuilder> edit)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(edit);
        var builder = new ComposeFileBuilder(file, isEdit: true);
        edit(builder);
        builder.Complete();
        return file;
    }
}
