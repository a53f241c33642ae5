using System.CommandLine.Parsing;

namespace ComposeGen.Cli;

/// <summary>What all commands ask of their arguments.</summary>
internal static class Arguments
{
    /// <summary>Refuses an argument of nothing but blanks, which is what an unset variable leaves in a script.</summary>
    public static void RefuseBlank(SymbolResult result, string name, string wanted)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{name} is empty; name {wanted}.");
        }
    }
}
