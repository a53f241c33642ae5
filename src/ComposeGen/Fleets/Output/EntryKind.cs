namespace ComposeGen.Fleets;

/// <summary>What lies at a path.</summary>
internal enum EntryKind
{
    Nothing,
    File,
    Folder,
    Link,
}
