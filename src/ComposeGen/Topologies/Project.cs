using System.Collections.Frozen;
using System.Text;
using ComposeGen.Diagnostics;

namespace ComposeGen.Topologies;

/// <summary>A compose file under the name that its project runs by.</summary>
public sealed partial class Project
{
    // No host name is longer. The names of all containers and networks begin with it, so that a long one costs much.
    private const int LongestName = 255;

    // With this profile, Compose starts all services.
    private const string AllProfiles = "*";

    /// <summary>A project.</summary>
    /// <param name="name">Its name, which the names of its containers and networks begin with.</param>
    /// <param name="file">Its compose file.</param>
    public Project(string name, ComposeFile file)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(file);
        Name = name;
        (File, Unresolved) = Resolved(file);
    }

    private Project(string name, ComposeFile file, IReadOnlyList<Diagnostic> unresolved) =>
        (Name, File, Unresolved) = (name, file, unresolved);

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The project's compose file; services that extend others of the same file are merged with these.</summary>
    public ComposeFile File { get; }

    /// <summary>
    /// The active profiles; <c>*</c> stands for all. The default is none: services that have profiles do not start.
    /// </summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>
    /// What stands between project, service and number in the names of containers: <c>-</c> as Compose v2 has it, unless set;
    /// docker-compose 1.29 has <c>_</c>.
    /// </summary>
    public char Separator { get; init; } = '-';

    /// <summary>
    /// Whether <c>docker stack deploy</c> runs the project on a Swarm, which has other names than Compose; Compose runs it unless
    /// set. A file of format 3.8 is no sign of it: Compose reads that, too.
    /// </summary>
    public bool IsStack { get; init; }

    /// <summary>
    /// Whether scripts connect containers to the external networks, so that the service's name is not known there; Compose does
    /// otherwise.
    /// </summary>
    internal bool ConnectsLater { get; init; }

    /// <summary>
    /// Whether the project only creates networks for others, as the scripts of a fleet do. It creates networks without services,
    /// too, and no tool reads its file.
    /// </summary>
    internal bool IsOnlyNetworks { get; init; }

    /// <summary>The keys of networks whose subnets were planned: where another overlaps, that one is to blame.</summary>
    internal IReadOnlySet<string> PlannedSubnets { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The findings in the services that are extended.</summary>
    internal IReadOnlyList<Diagnostic> Unresolved { get; }

    /// <summary>The name that Compose gives the project of a file: the file's own, or else the folder's.</summary>
    /// <param name="file">The compose file.</param>
    /// <param name="folder">The folder that it lies in.</param>
    /// <returns>
    /// The name in lower-case letters, digits, <c>-</c> and <c>_</c>, of at most 255 characters; <c>default</c>
    /// when nothing of it is left.
    /// </returns>
    public static string NameOf(ComposeFile file, string folder)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(folder);
        return Normal(file.Name?.Literal ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
    }

    /// <summary>A project whose file is resolved, as far as it can be.</summary>
    internal static Project OfResolved(string name, ComposeFile file, IReadOnlyList<string> profiles) =>
        new(name, file, []) { Profiles = profiles };

    /// <summary>The same project under another name.</summary>
    /// <param name="name">The name.</param>
    public Project Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new Project(name, File, Unresolved)
        {
            Profiles = Profiles,
            Separator = Separator,
            IsStack = IsStack,
            ConnectsLater = ConnectsLater,
        };
    }

    /// <summary>Whether Compose starts a service: it has no profile, or an active one.</summary>
    internal bool IsActive(Service service) =>
        service.Profiles is not { Count: > 0 } profiles
        || Profiles.Contains(AllProfiles, StringComparer.Ordinal)
        || profiles.Any(profile => profile.Literal is not { } name || Profiles.Contains(name, StringComparer.Ordinal));

    /// <summary>The profiles of a service; none when it always runs. All active services have one more in common.</summary>
    internal IReadOnlySet<string> ProfilesOf(Service service) =>
        (service.Profiles ?? [])
            .Select(profile => profile.Raw)
            .Concat(service.Profiles is { Count: > 0 } && IsActive(service) ? [AllProfiles] : [])
            .ToHashSet(StringComparer.Ordinal);

    private static string Normal(string name)
    {
        var normal = new StringBuilder();
        foreach (var letter in name)
        {
            if (normal.Length == LongestName)
            {
                break;
            }

            var character = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterOrDigit(character) || (normal.Length > 0 && character is '-' or '_'))
            {
                normal.Append(character);
            }
        }

        return normal.Length == 0 ? "default" : normal.ToString();
    }
}
