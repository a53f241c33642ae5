namespace ComposeGen.Fleets;

/// <summary>The rule for constraints of a Swarm: what a machine has, <c>==</c> or <c>!=</c>, and a value.</summary>
internal static class PlacementConstraint
{
    private static readonly string[] Operators = ["==", "!="];

    public static bool IsLegal(string constraint) =>
        constraint.Split(Operators, StringSplitOptions.TrimEntries) is [{ Length: > 0 }, { Length: > 0 }];

    public static void Check(string constraint, string parameter)
    {
        ArgumentNullException.ThrowIfNull(constraint, parameter);
        if (!IsLegal(constraint))
        {
            throw new ArgumentException($"'{constraint}' is no constraint: write one such as node.labels.zone == east.", parameter);
        }
    }
}
