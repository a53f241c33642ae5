# Completes composegen in PowerShell; where it knows nothing, files are completed.
Register-ArgumentCompleter -Native -CommandName composegen -ScriptBlock {
    param($word, $command, $position)
    $line = $command.ToString().PadRight($position) -replace '^\S+\s?', ''
    composegen "[suggest:$($line.Length)]" $line 2>$null |
        Where-Object { $_ -like "$word*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
