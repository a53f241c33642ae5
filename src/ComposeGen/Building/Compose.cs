using ComposeGen.Building;

namespace ComposeGen;

/// <summary>Where building a compose file begins.</summary>
public static class Compose
{
    /// <summary>Builds a compose file.</summary>
    /// <param name="build">Adds the services, networks and volumes.</param>
    /// <returns>The file. A builder that is kept and used later still changes it.</returns>
    /// <exception cref="ArgumentException">A name is not legal, or is used twice.</exception>
    public static ComposeFile File(Action<ComposeFileBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var file = new ComposeFile();
        build(new ComposeFileBuilder(file));
        return file;
    }
}
