using System.Diagnostics;
using ComposeGen.Tests.Fleets;

namespace ComposeGen.Tests.Cli;

/// <summary>
/// A shell with the script of <c>composegen completion</c>, in a folder with a compose file.
/// </summary>
internal sealed class CompletingShell : IDisposable
{
    private const string Composegen = """
        #!/bin/sh
        exec dotnet "$COMPOSEGEN" "$@"

        """;

    private const string Bash = """
        . ./_composegen
        COMP_LINE="$1" COMP_POINT=${#1} COMP_WORDS=($1)
        case $1 in *' ') COMP_WORDS+=('') ;; esac
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _composegen
        printf "%s\n" "${COMPREPLY[@]}"
        """;

    // A shell at a terminal: the test types the line, a tab, and a key that shows the resulting text
    // there. The shell is killed: under nohup it ignores the end of its terminal, and would run on.
    private const string Zsh = """
        zmodload zsh/zpty
        cat >zshrc <<'END'
        print $$ >pid
        PS1=
        LISTMAX=1000
        fpath=($PWD $fpath)
        autoload -Uz compinit
        compinit -u -D
        show() { zle -I; print -r -- "<<$BUFFER>>" }
        zle-line-init() { zle -I; print READY }
        zle -N zle-line-init
        zle -N show
        bindkey '^G' show '^I' complete-word
        END
        zpty terminal zsh -f -i
        zpty -w terminal 'source ./zshrc'
        zpty -r -m terminal ignored '*READY*'
        zpty -w -n terminal "$1"$'\t\a'
        zpty -r -m terminal shown '*>>*'
        print -r -- "$shown"
        kill -KILL $(<pid)
        zpty -d terminal
        """;

    private const string Fish = """
        source ./_composegen
        complete -C$argv[1]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string[] _command;

    public CompletingShell(string shell)
    {
        _folder.WriteProgram("bin/composegen", Composegen);
        _folder.Write("docker-compose.yml", "");
        _folder.Write("_composegen", CliRun.Of("completion", shell).Output);
        _command = shell switch
        {
            "bash" => ["bash", "-c", Bash, "bash"],
            "zsh" => ["zsh", "-f", "-c", Zsh, "zsh"],
            _ => ["fish", "-N", "-c", Fish],
        };
    }

    /// <summary>Returns what the shell offers or shows for a tab at the end of a line.</summary>
    public async Task<string> PressTabAsync(string line)
    {
        var start = new ProcessStartInfo(_command[0], [.. _command[1..], line])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = _folder.Root,
        };
        start.Environment["PATH"] = $"{_folder["bin"]}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["COMPOSEGEN"] = Path.Combine(AppContext.BaseDirectory, "ComposeGen.Cli.dll");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return string.Join(
            '\n', output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public void Dispose() => _folder.Dispose();
}
