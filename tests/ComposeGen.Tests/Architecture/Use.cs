namespace ComposeGen.Tests.Architecture;

/// <summary>A type at one end of an arrow, with its member where one is known.</summary>
internal sealed record Use(LibraryType Type, string? Member = null)
{
    public string ShortName => Member is null ? Type.Name : $"{Type.Name}.{Member}";

    public override string ToString() => $"{ShortName} ({Type.Room})";
}
