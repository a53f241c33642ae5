namespace ComposeGen.Fleets;

/// <summary>
/// Gives the shared networks that a fleet creates names that begin with the fleet's own, as its projects have: two fleets that are
/// made of the same files do not share them.
/// </summary>
internal static class SharedNames
{
    /// <summary>The name of a shared network in the engine.</summary>
    public static string Of(Fleet fleet, string name) =>
        fleet.SharedNetworks.Any(options => options.IsExternal && options.Network.Name == name)
            ? name
            : $"{fleet.ProjectPrefix}{name}";

    /// <summary>A node's file with these names. A name that depends on a variable stays, and is reported elsewhere.</summary>
    public static ComposeFile Change(Fleet fleet, ComposeFile file) => fleet.ProjectPrefix.Length == 0
        ? file
        : file.With(x => x.Networks = x.Networks.With((key, network) =>
            network is ExternalNetwork external && SharedUse.NameOf(key, external) is { } name
                ? network.With(y => y.Name = Of(fleet, name))
                : network));
}
