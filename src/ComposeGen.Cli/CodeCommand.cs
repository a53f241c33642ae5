using System.CommandLine;
using ComposeGen.Cli.Reports;
using ComposeGen.Cli.Templates;
using ComposeGen.Fleets;
using ComposeGen.Printing;

namespace ComposeGen.Cli;

/// <summary><c>composegen code</c>: prints the C# code that builds a compose file or a fleet.</summary>
internal static class CodeCommand
{
    private static readonly Argument<string> Path = Arguments.Required(
        "FILE|fleet.yml", "The compose file, or the description of a fleet; - is standard input", "a path");

    private static readonly Option<string?> Output = OutputText.Option();

    private static readonly Option<string?> Class = Name(
        "--class",
        "The name of the class [default: ComposeProject, or ComposeFleet for a fleet]",
        CodeOptions.IsClassName,
        "a C# identifier, such as ShopProject");

    private static readonly Option<string?> Namespace = Name(
        "--namespace",
        "The namespace of the class [default: none]",
        CodeOptions.IsNamespace,
        "C# identifiers with dots between them");

    public static Command Create()
    {
        var command = new DescribedCommand(
            "code",
            "Prints a C# class that builds a compose file, or a fleet, with the fluent API.",
            """
            Example:
              composegen code docker-compose.yml
              composegen code fleet.yml
              composegen code docker-compose.yml --class Shop -o Shop.cs
            """)
        {
            Path, Output, Class, Namespace,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var findings = new Findings(new TextReport(Streams.Of(arguments)));
        var print = Read(arguments, findings);
        if (!findings.HasErrors)
        {
            var options = new CodeOptions { ClassName = arguments.GetValue(Class), Namespace = arguments.GetValue(Namespace) };
            OutputText.Write(arguments, Output, print(options));
        }

        return findings.ExitCode;
    }

    private static Func<CodeOptions, string> Read(ParseResult arguments, Findings findings)
    {
        var path = arguments.GetRequiredValue(Path);
        if (FleetAt(path) is { } fleet)
        {
            findings.Add(fleet.ToFleet(".", LiquidTemplate.Read).Diagnostics);
            return fleet.ToCSharp;
        }

        var loaded = Streams.Of(arguments).Load(path);
        findings.Add(loaded.Diagnostics);
        return loaded.File.ToCSharp;
    }

    // Only the description of a fleet has nodes.
    private static FleetDefinition? FleetAt(string path)
    {
        var file = Directory.Exists(path) ? System.IO.Path.Combine(path, FleetDefinition.FileName) : path;
        var definition = File.Exists(file) ? FleetDefinition.Load(file).Definition : null;
        return definition?.Nodes is not null || System.IO.Path.GetFileName(file) == FleetDefinition.FileName ? definition : null;
    }

    private static Option<string?> Name(string name, string description, Predicate<string?> isValid, string wanted) => new(name)
    {
        Description = description,
        HelpName = "NAME",
        CustomParser = argument => argument.Read(
            (string text, out string value) =>
            {
                value = text;
                return isValid(text);
            },
            wanted),
    };
}
