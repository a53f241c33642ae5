using ComposeGen.Cli;

using var input = Console.OpenStandardInput();
return CommandLine.Run(args, input, Console.Out, Console.Error);
