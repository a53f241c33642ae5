using System.Diagnostics;
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
        compose() {
          while [ "$1" != -p ]; do shift; done
          : >"$FAKE/running/$2"
          printf '%s\n' "$FAKE"/running/* | wc -l >>"$FAKE/peaks"
          sleep "${FAKE_SLEEP:-0}"
          rm "$FAKE/running/$2"
          case " ${FAKE_FAILS:-} " in
            *" $2 "*) echo "no space left for $2" >&2; exit 17 ;;
          esac
        }
        case "$1 $2" in
          'compose version') [ -z "${FAKE_NO_PLUGIN:-}" ] ;;
          compose*) compose "$@" ;;
          'network inspect')
            for name; do :; done
            case $name in c | ca | caf) echo cafe; exit ;; esac
            grep -Fxe "$name" "$FAKE/networks" ;;
          'network create') for name; do :; done; echo "$name" >>"$FAKE/networks" ;;
          'network rm') for name; do :; done; grep -Fxve "$name" "$FAKE/networks" >"$FAKE/rest"; mv "$FAKE/rest" "$FAKE/networks" ;;
        esac

        """;

    private readonly TemporaryFolder _folder = new(" it's \"$HOME\"");
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public FakeDocker(FleetPlanSource plan)
    {
        _folder.Write("networks", "");
        Directory.CreateDirectory(_folder["running"]);
        Install("docker", Docker);
        plan(_folder["out"]);
        _environment["FAKE"] = _folder.Root;
        _environment["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        _environment["CDPATH"] = "/usr:/tmp";
    }

    public delegate void FleetPlanSource(string folder);

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

    public IReadOnlyList<string> Networks => File.ReadAllLines(_folder["networks"]);

    /// <summary>The most compose commands that ran at the same time.</summary>
    public int Peak => File.ReadAllLines(_folder["peaks"]).Max(line => int.Parse(line, null));

    /// <summary>A folder with nothing on the path but what scripts need, and no docker.</summary>
    public void RemoveDocker(bool keepStandalone)
    {
        foreach (var tool in new[] { "sh", "dirname", "xargs", "rm", "wc", "sleep", "grep" })
        {
            File.CreateSymbolicLink(_folder[$"tools/{tool}"], Find(tool)!);
        }

        if (keepStandalone)
        {
            Install("docker-compose", Docker.Replace("line=docker\n", "line=docker-compose\n", StringComparison.Ordinal).Replace("case \"$1 $2\"", "set -- compose \"$@\"\ncase \"$1 $2\"", StringComparison.Ordinal));
        }
        else
        {
            Directory.Delete(_folder["bin"], recursive: true);
        }

        _environment["PATH"] = $"{_folder["bin"]}:{_folder["tools"]}";
    }

    public CliRun Run(string script, string arguments = "", string shell = "sh")
    {
        var start = new ProcessStartInfo(Find(shell.Split(' ')[0])!, [.. shell.Split(' ')[1..], $"out/{script}", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
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

        using var process = Process.Start(start)!;
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

    private void Install(string name, string text)
    {
        var path = _folder.Write($"bin/{name}", text);
        Directory.CreateDirectory(_folder["tools"]);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
