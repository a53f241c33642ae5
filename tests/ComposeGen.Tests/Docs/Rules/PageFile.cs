namespace ComposeGen.Tests.Docs.Rules;

/// <summary>A file that a page shows.</summary>
/// <param name="Name">Its name, relative to where the page's files stand.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Language">What it is written in.</param>
internal sealed record PageFile(string Name, string Text, string Language)
{
    /// <summary>Whether it is a compose file, and not one that they refer to.</summary>
    public bool IsCompose => Language == "yaml";

    /// <summary>Whether it is a command, and no file at all.</summary>
    public bool IsCommand => Language == "sh";
}
