namespace ComposeGen.Diagnostics;

/// <summary>Describes services or files that lead back to themselves.</summary>
internal static class Circle
{
    private const int Shown = 8;

    /// <summary>A circle of several, and what to do about it.</summary>
    /// <param name="what">What they do to each other: <c>services extend</c>.</param>
    /// <param name="members">The members, each one leading to the next, and the last one to the first.</param>
    public static string Describe(string what, IReadOnlyList<string?> members)
    {
        var shown = members.Count > Shown ? [.. members.Take(Shown), "…"] : members;
        return $"These {what} each other: {string.Join(" -> ", shown.Append(members[0]))}. Break the circle here or elsewhere in it.";
    }
}
