namespace ComposeGen.Model;

/// <summary>What the <c>external</c> key says of a resource: its name, in the form of 2.0, or a variable that decides.</summary>
internal readonly record struct ExternalMark(ComposeText? Condition, ComposeText? Name)
{
    /// <summary>What a resource says of itself; nothing where its file said something that could not be read.</summary>
    public static ExternalMark? Of(ComposeText? condition, ComposeText? name, ComposeNode resource) =>
        resource.Keeps("external") ? null : new ExternalMark(condition, name);

    /// <summary>What is said, with a name from elsewhere when none is said here.</summary>
    public (ComposeText? Condition, ComposeText? Name) Or(ComposeText? name) => (Condition, Name ?? name);
}
