namespace ComposeGen.Fleets;

/// <summary>Who creates a network, and removes it.</summary>
public enum NetworkCreator
{
    /// <summary>A compose project does, for itself or for all.</summary>
    Project,

    /// <summary>The scripts of the fleet do, or <c>composegen up</c> and <c>composegen down</c>.</summary>
    Fleet,

    /// <summary>Nobody in the fleet does: it is there before.</summary>
    External,
}
