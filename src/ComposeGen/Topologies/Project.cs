using System.Text;

namespace ComposeGen.Topologies;

/// <summary>A compose file under the name that its project runs by.</summary>
public sealed class Project
{
    /// <summary>A project.</summary>
    /// <param name="name">Its name, which the names of its containers and networks begin with.</param>
    /// <param name="file">Its compose file.</param>
    public Project(string name, ComposeFile file)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(file);
        Name = name;
        File = file;
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The project's compose file.</summary>
    public ComposeFile File { get; }

    /// <summary>
    /// What stands between project, service and number in the names of containers: <c>-</c> as Compose v2 has it, unless set;
    /// docker-compose 1.29 has <c>_</c>.
    /// </summary>
    public char Separator { get; init; } = '-';

    /// <summary>
    /// Whether <c>docker stack deploy</c> runs the project on a Swarm, which has other names than Compose; Compose runs it unless set. A file
    /// of format 3.8 is no sign of it: Compose reads that, too.
    /// </summary>
    public bool IsStack { get; init; }

    /// <summary>Whether scripts connect containers to the external networks, so that the service's name is not known there; Compose does otherwise.</summary>
    internal bool ConnectsLater { get; init; }

    /// <summary>The name that Compose gives the project of a file: the file's own, or else the folder's.</summary>
    /// <param name="file">The compose file.</param>
    /// <param name="folder">The folder that it lies in.</param>
    /// <returns>The name in lower-case letters, digits, <c>-</c> and <c>_</c>; <c>default</c> when nothing of it is left.</returns>
    public static string NameOf(ComposeFile file, string folder)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(folder);
        return Normal(file.Name?.Literal ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
    }

    private static string Normal(string name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var character = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterOrDigit(character) || (normal.Length > 0 && character is '-' or '_'))
            {
                normal.Append(character);
            }
        }

        return normal.Length == 0 ? "default" : normal.ToString();
    }
}
