namespace ComposeGen.Fleets;

/// <summary>A file that a service of each node of a kind gets.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Target">The file's path in the container.</param>
/// <param name="Render">Makes the text for a node.</param>
internal sealed record ConfigurationFile(string Service, string Target, Func<ConfigurationContext, string> Render)
{
    /// <summary>The file's path in the output folder.</summary>
    public string PathFor(FleetNode node) => $"{node.Name}/config/{Service}{Target}";

    /// <summary>The file's key among the configs of a compose file.</summary>
    public string Key => string.Concat($"{Service}{Target}".Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}
