namespace ComposeGen.Building;

/// <summary>A network that services can be attached to.</summary>
public abstract class NetworkReference
{
    private protected NetworkReference(string key) => Key = key;

    /// <summary>The network's key in a compose file.</summary>
    public string Key { get; }
}
