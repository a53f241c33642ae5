using ComposeGen.Cli;

return CommandLine.Run(args, StandardStreams.OpenInput, StandardStreams.Output(), StandardStreams.Error());
