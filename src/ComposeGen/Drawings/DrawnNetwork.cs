namespace ComposeGen.Drawings;

/// <summary>A network of a drawing.</summary>
/// <param name="Name">Its key, where one project has it for itself, or else its name in the engine.</param>
/// <param name="IsExternal">Whether no project creates it.</param>
/// <param name="IsInternal">Whether it is cut off from the outside.</param>
internal sealed record DrawnNetwork(string Name, bool IsExternal, bool IsInternal)
{
    /// <summary>The name, and what is special about the network.</summary>
    public string Label => (IsExternal, IsInternal) switch
    {
        (true, _) => $"{Name} · external",
        (_, true) => $"{Name} · internal: true",
        _ => Name,
    };
}
