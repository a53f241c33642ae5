using System.CommandLine;
using ComposeGen.Cli.Reports;

namespace ComposeGen.Cli;

/// <summary><c>composegen code</c>: prints the C# code that builds a compose file.</summary>
internal static class CodeCommand
{
    private static readonly Argument<string> Path = Arguments.Required(
        "FILE", "The compose file; - is standard input", "a path");

    private static readonly Option<string?> Output = OutputText.Option();

    private static readonly Option<string?> Class = Name(
        "--class",
        "The name of the class [default: ComposeProject]",
        CodeOptions.IsClassName,
        "a C# identifier, such as ShopProject");

    private static readonly Option<string?> Namespace = Name(
        "--namespace",
        "The namespace of the class [default: none]",
        CodeOptions.IsNamespace,
        "C# identifiers with dots between them");

    public static Command Create()
    {
        var command = new Command("code", """
            Prints a C# class that builds a compose file with the fluent API.

            Example:
              composegen code docker-compose.yml
              composegen code docker-compose.yml --class Shop --namespace Deployment -o Shop.cs
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
        var loaded = Streams.Of(arguments).Load(arguments.GetRequiredValue(Path));
        findings.Add(loaded.Diagnostics);
        if (!findings.HasErrors)
        {
            var options = new CodeOptions
            {
                ClassName = arguments.GetValue(Class) ?? new CodeOptions().ClassName,
                Namespace = arguments.GetValue(Namespace),
            };
            OutputText.Write(arguments, Output, loaded.File.ToCSharp(options));
        }

        return findings.ExitCode;
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
