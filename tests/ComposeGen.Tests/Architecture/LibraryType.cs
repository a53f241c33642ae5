namespace ComposeGen.Tests.Architecture;

/// <summary>A type of the library that is not nested in another one.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rooms">The rooms that its source files are in: one, and none for a type that a generator made.</param>
/// <param name="IsPublic">Whether programs see it.</param>
internal sealed record LibraryType(string Namespace, string Name, IReadOnlyList<string> Rooms, bool IsPublic)
{
    public string? Room => Rooms is [var room, ..] ? room : null;

    public override string ToString() => $"{Namespace}.{Name}";
}
