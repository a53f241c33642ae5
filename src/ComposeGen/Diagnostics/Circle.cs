namespace ComposeGen.Diagnostics;

/// <summary>Describes circular references between services or files.</summary>
internal static class Circle
{
    private const int Shown = 8;

    /// <summary>Returns the message about a circle of several members.</summary>
    /// <param name="what">The relation between them: <c>services extend</c>.</param>
    /// <param name="members">The members; each refers to the next, and the last one to the first.</param>
    public static string Describe(string what, IReadOnlyList<string?> members)
    {
        var shown = members.Count > Shown ? [.. members.Take(Shown), "…"] : members;
        return $"These {what} each other: {string.Join(" -> ", shown.Append(members[0]))}. Break the circle here or elsewhere "
            + "in it.";
    }
}
