using System.Management.Automation;
using System.Management.Automation.Runspaces;

// What `pwsh -File SCRIPT ARGUMENT...` does, with PowerShell's engine alone, so that tests can run scripts where no PowerShell is
// installed. The engine lacks the module that these two commands are from.
var state = InitialSessionState.CreateDefault2();
state.Commands.Add(new SessionStateFunctionEntry("Push-Location", "param($LiteralPath) $ExecutionContext.SessionState.Path.PushCurrentLocation(''); $null = $ExecutionContext.SessionState.Path.SetLocation($LiteralPath)"));
state.Commands.Add(new SessionStateFunctionEntry("Pop-Location", "$null = $ExecutionContext.SessionState.Path.PopLocation('')"));
using var runspace = RunspaceFactory.CreateRunspace(state);
runspace.Open();
using var shell = PowerShell.Create(runspace);

// As with pwsh, the names of parameters are not quoted, and everything else is.
var words = args.Select((word, index) => index > 0 && word.StartsWith('-') ? word : $"'{word.Replace("'", "''", StringComparison.Ordinal)}'");
shell.AddScript($"& {string.Join(' ', words)}\nexit $LASTEXITCODE");
try
{
    foreach (var line in await shell.InvokeAsync())
    {
        Console.WriteLine(line);
    }

    foreach (var problem in shell.Streams.Error)
    {
        await Console.Error.WriteLineAsync(problem.ToString());
    }

    return runspace.SessionStateProxy.GetVariable("LASTEXITCODE") is int exitCode ? exitCode : 0;
}
catch (RuntimeException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Message}\n{exception.ErrorRecord.ScriptStackTrace}");
    return 1;
}
