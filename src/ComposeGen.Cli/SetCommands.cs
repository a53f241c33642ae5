using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using ComposeGen.Cli.Reports;
using ComposeGen.Diagnostics;

namespace ComposeGen.Cli;

/// <summary><c>composegen set</c> and <c>composegen unset</c>: change single values of a compose file.</summary>
internal static class SetCommands
{
    private static readonly Argument<string> Path = Arguments.Required(
        "FILE", "The compose file; - reads standard input and writes standard output", "a path");

    private static readonly Argument<string[]> Values = Paths(
        "PATH=VALUE", "The values to set, or to add to a list with PATH+=VALUE", "services.web.image=nginx:1.27",
        text => Assignment.TryParse(text, out _));

    private static readonly Argument<string[]> Removed = Paths(
        "PATH", "The values to remove", "services.web.ports[0]", text => ComposePath.TryParse(text, out _));

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Prints the changes as a unified diff, and writes nothing",
    };

    /// <summary>Creates <c>composegen set</c>.</summary>
    public static Command Set()
    {
        var command = new DescribedCommand(
            "set",
            "Sets values in a compose file, and changes nothing else of its text.",
            """
            The property at the path decides on the type of the value. If a value does not
            fit, nothing is written.

            Example:
              composegen set docker-compose.yml services.web.image=nginx:1.27
              composegen set docker-compose.yml services.web.ports+=8080:80
              composegen set docker-compose.yml 'services.web.labels."a.b"=c'
              composegen set docker-compose.yml services.web.hostname=shop --dry-run
              composegen set - services.web.tty=true < docker-compose.yml
            """)
        {
            Path, Values, DryRun,
        };
        command.SetAction(arguments => Run(arguments, file => arguments.GetRequiredValue(Values).Aggregate(
            file, (changed, text) => Assignment.TryParse(text, out var assignment) ? assignment.Apply(changed) : changed)));
        return command;
    }

    /// <summary>Creates <c>composegen unset</c>.</summary>
    public static Command Unset()
    {
        var command = new DescribedCommand(
            "unset",
            "Removes values from a compose file, and changes nothing else of its text.",
            """
            The comments that belong to the values are removed with them.

            Example:
              composegen unset docker-compose.yml services.web.environment.TZ
              composegen unset docker-compose.yml 'services.web.ports[0]'
            """)
        {
            Path, Removed, DryRun,
        };
        command.SetAction(arguments => Run(arguments, file => arguments.GetRequiredValue(Removed).Aggregate(
            file, (changed, path) => changed.Without(ComposePath.Parse(path)))));
        return command;
    }

    private static int Run(ParseResult arguments, Func<ComposeFile, ComposeFile> change)
    {
        var findings = new Findings(new TextReport(Streams.Of(arguments)));
        var path = arguments.GetRequiredValue(Path);
        var loaded = Streams.Of(arguments).Load(path);
        if (!loaded.IsReadable)
        {
            findings.Add(loaded.Diagnostics);
            return findings.ExitCode;
        }

        try
        {
            var changed = change(loaded.File);
            var text = changed.ToYaml(options: null, out var warnings);
            findings.Add(warnings);
            if (arguments.GetValue(DryRun))
            {
                var name = path == Streams.Dash ? Streams.InputName : path;
                Streams.Of(arguments).Data.Write(UnifiedDiff.Of(name, loaded.File.ToYaml(), text));
            }
            else
            {
                OutputText.Write(arguments, path, text);
            }
        }
        catch (ComposeException exception)
        {
            findings.Add(exception.Diagnostics);
        }

        return findings.ExitCode;
    }

    private static Argument<string[]> Paths(string name, string description, string example, Predicate<string> isValid)
    {
        var argument = Arguments.Paths(name, description);
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !isValid(token.Value)))
            {
                result.AddError($"{name} {token.Value}: give a path such as {example}.");
            }
        });
        return argument;
    }

    /// <summary>A path with its new value, or with one more value of its list.</summary>
    private sealed record Assignment(ComposePath Path, string Value, bool IsAdded)
    {
        /// <summary>Parses <c>PATH=VALUE</c> or <c>PATH+=VALUE</c>, at the first = that is not in a quoted key.</summary>
        public static bool TryParse(string text, [NotNullWhen(true)] out Assignment? assignment)
        {
            for (var end = text.IndexOf('='); end >= 0; end = text.IndexOf('=', end + 1))
            {
                var isAdded = end > 0 && text[end - 1] == '+';
                if (ComposePath.TryParse(text[..(isAdded ? end - 1 : end)], out var path))
                {
                    assignment = new Assignment(path, text[(end + 1)..], isAdded);
                    return true;
                }
            }

            assignment = null;
            return false;
        }

        public ComposeFile Apply(ComposeFile file) => IsAdded ? file.WithAdded(Path, Value) : file.With(Path, Value);
    }
}
