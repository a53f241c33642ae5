using ComposeGen.Building;

namespace ComposeGen;

/// <summary>The start of the fluent API.</summary>
public static class Compose
{
    /// <summary>Builds a compose file.</summary>
    /// <param name="build">Adds the services, networks and volumes.</param>
    /// <returns>The file. Later calls on the builder still change it.</returns>
    /// <exception cref="ArgumentException">A name is invalid or used twice.</exception>
    public static ComposeFile File(Action<ComposeFileBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var file = new ComposeFile();
        build(new ComposeFileBuilder(file));
        return file;
    }
}
