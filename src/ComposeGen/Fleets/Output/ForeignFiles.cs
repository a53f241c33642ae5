namespace ComposeGen.Fleets;

/// <summary>What happens to files in the output folder of a fleet that were not generated, or were changed since.</summary>
public enum ForeignFiles
{
    /// <summary>Nothing is written, and a finding names each of these files.</summary>
    Refuse,

    /// <summary>They are replaced where the fleet has a file of the same name.</summary>
    Replace,
}
