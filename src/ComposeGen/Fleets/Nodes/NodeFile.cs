namespace ComposeGen.Fleets;

/// <summary>A node, or all of them in the flat layout, and the compose file that runs it.</summary>
internal sealed class NodeFile
{
    private readonly Func<NodeFile, ComposeFile>? _make;

    public NodeFile(FleetNode node, ComposeFile file) => (Node, File) = (node, file);

    /// <summary>A node whose file is known from a stamp, and made only when somebody asks for it.</summary>
    public NodeFile(FleetNode node, NodeStamp stamp, Func<NodeFile, ComposeFile> make) => (Node, Stamp, _make) = (node, stamp, make);

    public FleetNode Node { get; }

    /// <summary>What the node's file is stamped with; <see langword="null"/> for one that was made.</summary>
    public NodeStamp? Stamp { get; }

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public ComposeFile File
    {
        get => field ??= _make!(this);
        private init;
    }

    public IReadOnlyCollection<string> Services => Stamp is null ? File.Services.Keys : Stamp.Services(Node);

    /// <summary>The networks that Compose creates for the node, as its file had them before subnets were planned.</summary>
    public IReadOnlyList<OwnNetwork> Networks => Stamp is null ? field ??= OwnNetwork.Of(File) : Stamp.Networks(Node);

    /// <summary>The subnets planned for these networks; <see langword="null"/> for one that has its own, or that the engine gives one.</summary>
    public Subnet?[] Subnets { get; set; } = [];

    /// <summary>The shared networks that its file names.</summary>
    public IReadOnlyList<SharedUse> Shared => Stamp is null ? SharedUse.Of(File) : Stamp.Shared(Node);

    /// <summary>What the node claims outside of its project; of a stamped one, what no node of its kind claims alike.</summary>
    public IEnumerable<string> Claims => Stamp is null ? NodeClaims.Of(File) : Stamp.Claims(Node);

    public void Deconstruct(out FleetNode node, out ComposeFile file) => (node, file) = (Node, File);
}
