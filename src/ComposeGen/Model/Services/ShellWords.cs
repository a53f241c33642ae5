namespace ComposeGen.Model;

/// <summary>How tools split a command into words.</summary>
internal static class ShellWords
{
    /// <summary>Whether everything that is opened in a command is closed.</summary>
    /// <param name="text">The command, without variables.</param>
    /// <param name="isStrict">
    /// Whether back quotes and brackets count, and an operator of a shell ends the command, as in Compose v2.
    /// </param>
    public static bool CanSplit(string text, bool isStrict)
    {
        var (open, previous) = ('\0', '\0');
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\\' && open != '\'')
            {
                index++;
                if (index == text.Length)
                {
                    return false;
                }

                continue;
            }

            if (open == '\0' && isStrict && character is ';' or '&' or '|' or '<' or '>')
            {
                return true;
            }

            if (open == '\0' && character == '(' && isStrict && previous != '$')
            {
                return false;
            }

            open = Next(open, character, isStrict);
            previous = character;
        }

        return open == '\0';
    }

    // What is open after a character: a quote, or a bracket that ends with ')'.
    private static char Next(char open, char character, bool isStrict) => (open, character) switch
    {
        ('\0', '\'' or '"') => character,
        ('\0', '`') when isStrict => character,
        ('\0', '(' or ')') when isStrict => ')',
        (not '\0', _) when open == character => '\0',
        _ => open,
    };
}
