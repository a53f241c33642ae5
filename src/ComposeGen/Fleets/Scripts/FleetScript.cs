namespace ComposeGen.Fleets;

/// <summary>
/// Prints steps of a fleet as a script: the functions that they need, and a line for each network or list of projects.
/// </summary>
internal sealed class FleetScript(FleetPlan plan, IReadOnlyList<FleetStep> steps, ProjectShell shell, OwnerFunctions owners)
{
    // The shell variables with the projects of steps.
    private readonly Dictionary<FleetStep, string> _lists = steps.Where(step => step.IsOfProjects).Index()
        .ToDictionary(each => each.Item, each => $"projects{each.Index + 1}");

    // In the template layout, a node's folder does not have its name.
    private readonly Dictionary<string, string>? _folders = plan.Fleet.Layout == FleetLayout.Template
        ? plan.Projects.ToDictionary(project => project.Name, project => project.Folder, StringComparer.Ordinal)
        : null;

    // Users know a node by its name.
    private readonly string _node = plan.Fleet.Layout == FleetLayout.Flat || plan.Fleet.ProjectPrefix.Length == 0
        ? "$1"
        : $"${{1#{plan.Fleet.ProjectPrefix}}}";

    // A Swarm cannot be cut.
    private bool ReleasesCuts => !plan.Fleet.IsForSwarm && plan.SharedNetworks.Count > 0
        && steps.Any(step => step.Kind == FleetStepKind.StopProjects);

    private int Words => _folders is null ? 1 : 2;

    /// <summary>The scripts of a fleet.</summary>
    /// <param name="plan">The fleet.</param>
    /// <param name="steps">Its steps.</param>
    /// <param name="names">Its name, and those that it had before in the same folder.</param>
    public static IEnumerable<GeneratedFile> Of(FleetPlan plan, FleetSteps steps, IReadOnlyList<string> names)
    {
        var shell = plan.Fleet.IsForSwarm ? SwarmShell.Of(plan.Fleet) : ComposeShell.Of(plan.Fleet);
        var owners = new OwnerFunctions(shell, names);

        // Only 'composegen up --remove-orphans' removes something while a fleet starts.
        var up = new FleetScript(plan, [.. steps.Up.Where(step => !step.IsRemoval)], shell, owners).Up();
        var down = new FleetScript(plan, steps.Down, shell, owners).Down();
        return
        [
            .. plan.Fleet.Layout == FleetLayout.Connect ? plan.Projects.Select(ConnectScript.Of) : [],
            new GeneratedFile("up.sh", up, IsExecutable: true),
            new GeneratedFile("down.sh", down, IsExecutable: true),
        ];
    }

    private string Up() => Print(
        $"# Starts the fleet{shell.Place}: {plan}.\n{shell.Remarks}",
        ScriptParts.Options("up.sh", ScriptParts.StartingJobs),
        [
            .. NamesOf(FleetStepKind.RequireNetworks).Select(name => $"require {ShellText.Quote(name)}"),
            .. NamesOf(FleetStepKind.CreateNetworks).Select(name => $"claim {ShellText.Quote(name)}"),
            ScriptParts.FreeProjects,
        ],
        []);

    private string Down() => Print(
        shell.DownTitle,
        ScriptParts.Options("down.sh", ScriptParts.StoppingJobs),
        [ScriptParts.KnownOwners],
        [.. ReleasesCuts ? ["release_cuts || failed=1"] : Array.Empty<string>(), "exit \"$failed\""]);

    private string Print(string title, string options, IEnumerable<string> before, IEnumerable<string> after) => string.Join(
        "\n\n",
        [
            $"#!/bin/sh\n{title}\nset -eu",
            options,
            shell.Check,
            Lines(_lists.Select(list => $"{list.Value}='{Lines(list.Key.Names.Select(name => Project(list.Key, name)))}'")),
            .. Functions(),
            Lines(before),
            Lines([.. steps.SelectMany(Calls), .. after]),
        ]) + "\n";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private string Project(FleetStep step, string name) =>
        step.Kind != FleetStepKind.RemoveProjects && _folders is not null ? $"{name} {_folders[name]}" : name;

    private IEnumerable<string> NamesOf(FleetStepKind kind) =>
        steps.Where(step => step.Kind == kind).SelectMany(step => step.Names);

    private IEnumerable<string> Functions() =>
    [
        .. For([FleetStepKind.StartProjects], ScriptParts.Problem),
        owners.IsOwn,
        owners.KnownProjects(_lists.Values.Select(list => $"\"${list}\""), hasFolders: _folders is not null),
        .. For(
            [FleetStepKind.RequireNetworks, FleetStepKind.CreateNetworks, FleetStepKind.RemoveNetworks],
            ScriptParts.HasNetwork),
        .. For([FleetStepKind.RequireNetworks], ScriptParts.Require),
        .. If(
            ReleasesCuts || Has(FleetStepKind.CreateNetworks) || Has(FleetStepKind.RemoveNetworks),
            owners.OwnerOf,
            owners.OwnsNetwork),
        .. For([FleetStepKind.CreateNetworks], ScriptParts.Claim, ScriptParts.Create),
        .. If(ReleasesCuts || Has(FleetStepKind.RemoveNetworks), shell.RemoveNetwork),
        .. For([FleetStepKind.RemoveNetworks], ScriptParts.Release),
        .. If(ReleasesCuts, ScriptParts.ReleaseCuts),
        .. For([FleetStepKind.StartProjects], Each("start", Words, shell.Start, "is up")),
        .. For([FleetStepKind.RemoveProjects], ScriptParts.OwnProjects, Each("remove", 1, shell.Remove, "is down")),
        .. For([FleetStepKind.StopProjects], Each("stop", Words, $"{ScriptParts.LeaveTaken}\n{shell.Stop}", "is down")),
    ];

    private string[] For(FleetStepKind[] kinds, params string[] functions) => If(kinds.Any(Has), functions);

    private static string[] If(bool isNeeded, params string[] functions) => isNeeded ? functions : [];

    private bool Has(FleetStepKind kind) => steps.Any(step => step.Kind == kind);

    // The output of docker is shown only on failure.
    private string Each(string function, int words, string body, string done) => $$"""
        {{function}}() { # PROJECTS
          [ -n "$1" ] || return 0
          # shellcheck disable=SC2016 # it is the inner shell that puts the values in
          printf '%s\n' "$1" | xargs -n {{words}} -P "$jobs" sh -c '
            node={{_node}}
            fail() {
              printf "%s\n" "$node failed:" "$1" >&2
              exit 1
            }
        {{Lines(body.Split('\n').Select(line => $"    {line}"))}}
            echo "$node {{done}}"
          ' sh
        }
        """;

    private IEnumerable<string> Calls(FleetStep step) => step.Kind switch
    {
        FleetStepKind.CreateNetworks => step.Names.Select(name => $"network {ShellText.Quote(name)} {CreateOptions(name)}"),
        FleetStepKind.StartProjects => [$"start \"${_lists[step]}\" || exit 1"],
        FleetStepKind.RemoveProjects => [$"remove \"$(own_projects \"${_lists[step]}\")\" || failed=1"],
        FleetStepKind.StopProjects => [$"stop \"${_lists[step]}\" || failed=1"],
        FleetStepKind.RemoveNetworks => step.Names.Select(name => $"release {ShellText.Quote(name)} || failed=1"),
        _ => [],
    };

    private string CreateOptions(string name) => string.Join(' ', ManifestNetwork
        .Of(plan.SharedNetworks.First(network => network.Name == name))
        .CreateOptions(plan.Fleet.Name).Select(ShellText.Word));
}
