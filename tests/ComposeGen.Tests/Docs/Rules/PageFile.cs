namespace ComposeGen.Tests.Docs.Rules;

/// <summary>A file that a page shows.</summary>
/// <param name="Name">Its name, relative to where the page's files stand.</param>
/// <param name="Text">What is in it.</param>
/// <param name="IsCompose">Whether it is a compose file, and not one that they refer to.</param>
internal sealed record PageFile(string Name, string Text, bool IsCompose);
