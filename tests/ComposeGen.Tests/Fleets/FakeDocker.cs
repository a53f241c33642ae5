using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ComposeGen.Cli.Running;
using ComposeGen.Testing.Running;
using ComposeGen.Fleets;
using ComposeGen.Tests.Cli;

namespace ComposeGen.Tests.Fleets;

/// <summary>
/// A folder with a <c>docker</c> that logs its arguments, one line a call, and remembers networks as files; and a fleet's
/// scripts to run with it.
/// </summary>
internal sealed class FakeDocker : IDisposable
{
    private const string Docker = """
        #!/bin/sh
        line=docker
        for argument; do line="$line [$argument]"; done
        echo "$line" >>"$FAKE/log"
        [ -z "${FAKE_SHOWS:-}" ] || [ "$2" = version ] || eval "echo \"$FAKE_SHOWS=\${$FAKE_SHOWS:-}\"" >>"$FAKE/log"
        quoted() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }
        dead() { echo 'Cannot connect to the Docker daemon' >&2; exit 1; }
        [ ! -f "$FAKE/dead" ] || [ "$2" = version ] || dead
        compose() {
          while [ "$1" != -p ]; do shift; done
          : >"$FAKE/running/$2"
          printf '%s\n' "$FAKE"/running/* | wc -l >>"$FAKE/peaks"
          sleep "${FAKE_SLEEP:-0}"
          rm "$FAKE/running/$2"
          case " ${FAKE_FAILS:-} " in
            *" $2 "*) echo "no space left for $2" >&2; exit 17 ;;
          esac
          [ "${FAKE_LAST:-}" != "$2" ] || touch "$FAKE/dead"
        }
        for argument; do :; done
        case "$1 $2" in
          'info --format')
            case $argument in '{{.Name}}') uname -n ;; *) echo "${FAKE_SWARM:-inactive false}" ;; esac ;;
          'context inspect') echo "${FAKE_ENDPOINT:-unix:///var/run/docker.sock}" ;;
          'image inspect') echo sha256:image ;;
          'container inspect')
            for id; do [ ! -f "$FAKE/inspected/$id" ] || cat "$FAKE/inspected/$id"; done ;;
          'compose version') [ -z "${FAKE_NO_PLUGIN:-}" ] ;;
          compose*) compose "$@" ;;
          ps*)
            project=
            service=
            for argument; do
              case $argument in
                label=com.docker.compose.project=*) project=${argument##*=} ;;
                label=com.docker.compose.service=*) service=${argument##*=} ;;
              esac
            done
            case " $* " in
              *' --no-trunc '*) awk -F '\t' -v p="$project" 'p == "" || $1 == p { print $3 }' "$FAKE/containers"; exit ;;
              *'.Label '*) awk -F '\t' '{ print $1 "|" $7 "|" $6 }' "$FAKE/containers"; exit ;;
            esac
            case $argument in
              label=*) awk -F '\t' -v p="$project" '$1 == p { print $3 }' "$FAKE/containers" ;;
              *Status*) awk -F '\t' -v p="$project" 'p == "" || $1 == p' "$FAKE/containers" ;;
              *) awk -F '\t' -v p="$project" -v s="$service" '$1 == p && $2 == s { print $3 " " $5 }' "$FAKE/containers" ;;
            esac ;;
          # A service is as it stands in the file when it is looked at, and runs whole from then on.
          'service ls')
            case " $* " in *' --quiet '*) cut -f 1 "$FAKE/services"; exit ;; esac
            case $argument in *Replicas*) ;; *) exit 1 ;; esac
            stack=
            for argument; do case $argument in label=*) stack=${argument##*=}_ ;; esac; done
            awk -F '\t' -v s="$stack" 'index($1, s) == 1 { print $1 "\t" $2 }' "$FAKE/services"
            sed -i "/^$stack/s,\t0/,\t1/," "$FAKE/services" ;;
          'stack services')
            case " $* " in *' --quiet '*) fields='$1' ;; *) fields='$2 " " $1' ;; esac
            awk -F '\t' -v s="${argument}_" "index(\$1, s) == 1 { print $fields }" "$FAKE/services"
            [ "$3" = --quiet ] || sed -i "/^${argument}_/s,\t0/,\t1/," "$FAKE/services" ;;
          'service inspect')
            case " $* " in
              *json*)
                shift 5
                for name; do
                  printf '{"Spec":{"Name":"%s",' "$name"
                  printf '"Labels":{"com.docker.stack.namespace":"%s",' "${name%%_*}"
                  echo "\"composegen.fleet\":\"${FAKE_FLEET:-demo}\"}}}"
                done
                exit ;;
              *'.Spec.Labels '*)
                shift 5
                for name; do echo "${name%%_*}|${FAKE_FLEET:-demo}|"; done
                exit ;;
            esac
            for name; do
              awk -F '\t' -v s="$name" '$1 == s { print $1 ($3 == "" ? "" : " " $3) }' "$FAKE/services"
              sed -i "/^$name\t/s,updating,completed," "$FAKE/services"
            done ;;
          'stack deploy')
            case " ${FAKE_FAILS:-} " in *" $argument "*) echo "no space left for $argument" >&2; exit 17 ;; esac ;;
          'stack rm')
            [ ! -f "$FAKE/busy" ] || { rm "$FAKE/busy"; echo 'network is in use' >&2; exit 1; }
            touch "$FAKE/removing" ;;
          'stack ps') [ ! -f "$FAKE/removing" ] || { rm "$FAKE/removing"; echo 'web.1 on east'; } ;;
          'network ls')
            for word; do case $word in label=*) argument=$word ;; esac; done
            case $argument in
              label=composegen.cut) grep -lF composegen.cut "$FAKE"/created/* 2>/dev/null | sed 's,.*/,,' ;;
              label=com.docker.compose.*) grep -lF "${argument##*=}\"}" "$FAKE"/created/* | sed 's,.*/,,' ;;
              label=*) grep -e "^${argument##*=}_" "$FAKE/networks" || : ;;
              *) cat "$FAKE/networks" ;;
            esac ;;
          'network inspect')
            case " $* " in
              *json*)
                shift 5
                for name; do
                  if [ -f "$FAKE/created/$name" ]; then cat "$FAKE/created/$name"
                  else echo "{\"Name\":\"$(quoted "$name")\"}"; fi
                done
                exit ;;
            esac
            for name; do :; done
            case " $* " in
              *'the fleet'*)
                label() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$FAKE/created/$name" 2>/dev/null; }
                fleet=$(label composegen.fleet)
                project=$(label com.docker.compose.project)
                [ -z "$fleet" ] || { echo "the fleet $fleet"; exit; }
                echo "${project:+the project }${project:-something else}"
                exit ;;
            esac
            case $name in c | ca | caf) echo cafe; exit ;; esac
            grep -Fxe "$name" "$FAKE/networks" ;;
          'network create')
            label=
            subnet=
            previous=
            for name; do
              case $previous in --label) label=$name ;; --subnet) subnet=$name ;; esac
              previous=$name
            done
            echo "$name" >>"$FAKE/networks"
            printf '{"Name":"%s","Labels":{"%s":"%s"},"IPAM":{"Config":[{"Subnet":"%s"}]}}\n' \
              "$(quoted "$name")" "${label%%=*}" "${label#*=}" "$subnet" >"$FAKE/created/$name" ;;
          'network rm')
            for name; do :; done; grep -Fxve "$name" "$FAKE/networks" >"$FAKE/rest"; mv "$FAKE/rest" "$FAKE/networks" ;;
        esac

        """;

    private readonly TemporaryFolder _folder = new(" it's \"$HOME\"");
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public FakeDocker(FleetPlanSource plan)
    {
        _folder.Write("networks", "");
        _folder.Write("containers", "");
        _folder.Write("services", "");
        Directory.CreateDirectory(_folder["running"]);
        Directory.CreateDirectory(_folder["created"]);
        Directory.CreateDirectory(_folder["inspected"]);
        Install("docker", Docker);
        plan(_folder["out"]);
        _environment["FAKE"] = _folder.Root;
        _environment["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        _environment["CDPATH"] = "/usr:/tmp";
    }

    public delegate void FleetPlanSource(string folder);

    /// <summary>A container; <c>docker ps</c> prints its status, and its networks with commas between them.</summary>
    internal sealed record Container(string Project, string Service, string Id, string Status, string Networks)
    {
        /// <summary>A port of the host that it publishes, with the address.</summary>
        public IPEndPoint? Published { get; init; }

        public string Protocol { get; init; } = "tcp";

        public static implicit operator Container((string Project, string Service, string Id, string Status,
            string Networks) parts) =>
            new(parts.Project, parts.Service, parts.Id, parts.Status, parts.Networks);
    }

    public string this[string variable]
    {
        set => _environment[variable] = value;
    }

    public string Root => _folder.Root;

    /// <summary>The calls since the last look, in their order.</summary>
    public IReadOnlyList<string> TakeLog()
    {
        var log = File.Exists(_folder["log"]) ? File.ReadAllLines(_folder["log"]) : [];
        File.Delete(_folder["log"]);
        return log;
    }

    /// <summary>Adds containers that were started from the fleet's folder.</summary>
    public void HasContainers(params IEnumerable<Container> containers) => HasContainersOf("out", Fleet.DefaultName, containers);

    /// <summary>Adds containers of somebody else, whose files are in a folder.</summary>
    public void HasContainersOf(string folder, params IEnumerable<Container> containers) =>
        HasContainersOf(folder, null, containers);

    /// <summary>Adds containers of a fleet that were started from a folder.</summary>
    public void HasContainersOf(string folder, string? fleet, IEnumerable<Container> containers)
    {
        foreach (var container in containers)
        {
            Add(folder, fleet, container, container.Networks.Split(',').ToDictionary(
                network => network, network => AliasesOn(network, container), StringComparer.Ordinal));
        }
    }

    // As the plan of the fleet's folder has them.
    private IReadOnlyList<string> AliasesOn(string network, Container container)
    {
        var fleet = FleetFolder.Load(_folder["out"]);
        var planned = fleet.Manifest.Projects.FirstOrDefault(each => each.Name == container.Project) is { } known
            ? fleet.Plan(known).Services.GetValueOrDefault(container.Service)?.Places.FirstOrDefault(place =>
                place.Network == network)
            : null;
        return planned?.Names ?? [container.Service];
    }

    /// <summary>Makes all services of a plan run, as planned.</summary>
    public void Runs(FleetPlan plan)
    {
        foreach (var project in plan.Projects)
        {
            foreach (var (service, id) in project.File.Services.Keys.Select(service => (service, $"{project.Name}-{service}")))
            {
                var networks = project.File.Services[service].Attachments.ToDictionary(
                    network => project.File.Networks[network.Key] is ExternalNetwork
                        ? network.Key
                        : $"{project.Name}_{network.Key}",
                    network => (IReadOnlyList<string>)[service, .. (network.Value?.Aliases ?? []).Select(alias => alias.Raw)],
                    StringComparer.Ordinal);
                var container = new Container(project.Name, service, id, "Up 2 seconds", string.Join(',', networks.Keys));
                Add("out", plan.Fleet.Name, container, networks);
            }
        }
    }

    private void Add(
        string folder, string? fleet, Container container, IReadOnlyDictionary<string, IReadOnlyList<string>> aliases)
    {
        var (project, service, id, status, networks) = container;
        var path = _folder[$"{folder}/{project}"];
        File.AppendAllLines(_folder["containers"], [string.Join('\t', project, service, id, status, networks, path, fleet)]);
        var exited = status.StartsWith("Exited (", StringComparison.Ordinal);
        _folder.Write($"inspected/{id}", JsonSerializer.Serialize(new
        {
            Id = id,
            Name = $"/{project}-{service}-1",
            Image = "sha256:image",
            State = new
            {
                Status = exited ? "exited" : "running",
                ExitCode = exited
                ? int.Parse(status[8..status.IndexOf(')', StringComparison.Ordinal)], null) : 0
            },
            Config = new
            {
                Image = "composegen-test",
                Labels = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["com.docker.compose.project"] = project,
                    ["com.docker.compose.service"] = service,
                    ["com.docker.compose.project.working_dir"] = path,
                    [fleet is null ? "other" : FleetManifest.FleetLabel] = fleet ?? "",
                },
            },
            HostConfig = new { },
            NetworkSettings = new
            {
                Networks = aliases.ToDictionary(network => network.Key, network => new { Aliases = network.Value },
                    StringComparer.Ordinal),
                Ports = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [$"80/{container.Protocol}"] = container.Published is { } port
                        ? new[] { new { HostIp = $"{port.Address}", HostPort = $"{port.Port}" } }
                        : null,
                },
            },
        }) + "\n");
    }

    /// <summary>Sets the services of a Swarm: their names, replicas, and the state of their last update.</summary>
    public void HasServices(params IEnumerable<(string Name, string Replicas, string Update)> services) =>
        File.AppendAllLines(_folder["services"],
            services.Select(service => $"{service.Name}\t{service.Replicas}\t{service.Update}"));

    /// <summary>Has the next removal of a stack fail, as one does whose network is still in use.</summary>
    public void IsBusy() => _folder.Write("busy", "");

    /// <summary>Creates a network as somebody else would.</summary>
    public void AddNetwork(string name) => File.AppendAllText(_folder["networks"], $"{name}\n");

    /// <summary>Creates a network as the fleet, or one of its projects, did before.</summary>
    public void AddOwnNetwork(string name, string? subnet, string? project = null, string fleet = "fleet")
    {
        AddNetwork(name);
        var label = project is null
            ? $"\"{FleetManifest.FleetLabel}\":\"{fleet}\""
            : $"\"com.docker.compose.project\":\"{project}\"";
        _folder.Write($"created/{name}",
            $$$"""{"Name":"{{{name}}}","Labels":{{{{label}}}},"IPAM":{"Config":[{"Subnet":"{{{subnet}}}"}]}}""" + "\n");
    }

    /// <summary>Creates a network as <c>composegen cut</c> does.</summary>
    public void AddCut(string name, string fleet)
    {
        AddNetwork(name);
        var labels = $"\"{FleetManifest.FleetLabel}\":\"{fleet}\",\"{FleetManifest.CutLabel}\":\"inout\"";
        _folder.Write($"created/{name}", $$$"""{"Name":"{{{name}}}","Labels":{{{{labels}}}}}""" + "\n");
    }

    public IReadOnlyList<string> Networks => File.ReadAllLines(_folder["networks"]);

    /// <summary>The most compose commands that ran at the same time.</summary>
    public int Peak => File.ReadAllLines(_folder["peaks"]).Max(line => int.Parse(line, null));

    /// <summary>A folder with nothing on the path but what scripts need, and no docker.</summary>
    public void RemoveDocker(bool keepStandalone)
    {
        foreach (var tool in new[] { "sh", "dirname", "xargs", "rm", "wc", "sleep", "grep", "awk", "cat", "sed", "sort" })
        {
            File.CreateSymbolicLink(_folder[$"tools/{tool}"], Find(tool)!);
        }

        if (keepStandalone)
        {
            Install("docker-compose", Docker.Replace("line=docker\n", "line=docker-compose\n", StringComparison.Ordinal)
                .Replace("[ -z \"${FAKE_NO_PLUGIN:-}\" ]", ":", StringComparison.Ordinal)
                .Replace("case \"$1 $2\"", "set -- compose \"$@\"\ncase \"$1 $2\"", StringComparison.Ordinal));
        }
        else
        {
            Directory.Delete(_folder["bin"], recursive: true);
        }

        _environment["PATH"] = $"{_folder["bin"]}:{_folder["tools"]}";
    }

    /// <summary>Runs one of the fleet's scripts.</summary>
    public CliRun Run(string script, string arguments = "", string shell = "sh") =>
        RunProgram(shell.Split(' ')[0], [.. shell.Split(' ')[1..], $"out/{script}", .. Words(arguments)]);

    /// <summary>Runs the tool on the fleet, which <c>out</c> in the arguments stands for.</summary>
    public CliRun Composegen(string arguments) =>
        RunProgram("dotnet", [Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll"), .. Words(arguments)]);

    /// <summary>Starts a program where the fleet's folder is <c>out</c>.</summary>
    public Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Find(program)!, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Root,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private CliRun RunProgram(string program, IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Where a program is on the path; <see langword="null"/> when it is not there.</summary>
    public static string? Find(string program) => Environment.GetEnvironmentVariable("PATH")!
        .Split(':')
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    public void Dispose() => _folder.Dispose();

    private static string[] Words(string arguments) => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Install(string name, string text)
    {
        _folder.WriteProgram($"bin/{name}", text);
        Directory.CreateDirectory(_folder["tools"]);
    }
}
