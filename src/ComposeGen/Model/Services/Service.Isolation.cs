using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

public sealed partial class Service
{
    /// <summary>Whether the container has every privilege of the host; false when unset. Since 2.0.</summary>
    public ComposeValue<bool>? Privileged { get; set; }

    /// <summary>Whether the file system of the container is read-only; false when unset. Since 2.0.</summary>
    public ComposeValue<bool>? ReadOnly { get; set; }

    /// <summary>The Linux capabilities that the container gets in addition to the default ones. Since 2.0.</summary>
    public IList<ComposeText>? CapAdd { get; set; }

    /// <summary>The Linux capabilities that the container does not get. Since 2.0.</summary>
    public IList<ComposeText>? CapDrop { get; set; }

    /// <summary>Security options, such as <c>no-new-privileges:true</c>. Since 2.0.</summary>
    public IList<ComposeText>? SecurityOpt { get; set; }

    /// <summary>The user namespace; <c>host</c> turns remapping off. Since 2.1.</summary>
    public ComposeText? UsernsMode { get; set; }

    /// <summary>The IPC namespace, such as <c>host</c>, <c>shareable</c> or <c>service:NAME</c>. Since 2.0.</summary>
    public ComposeText? Ipc { get; set; }

    /// <summary>The process namespace, such as <c>host</c> or <c>service:NAME</c>. Since 2.0.</summary>
    public ComposeText? Pid { get; set; }

    /// <summary>The UTS namespace; <c>host</c> shares the host's name. Compose Specification only.</summary>
    public ComposeText? Uts { get; set; }

    /// <summary>
    /// The control group namespace: <c>host</c> or <c>private</c>; the engine decides when unset. Compose Specification only.
    /// </summary>
    public ComposeText? Cgroup { get; set; }

    /// <summary>The parent control group. Since 2.0.</summary>
    public ComposeText? CgroupParent { get; set; }

    /// <summary>The isolation technology, on Windows: <c>default</c>, <c>process</c> or <c>hyperv</c>. Since 2.1.</summary>
    public ComposeText? Isolation { get; set; }

    /// <summary>The runtime that runs the container; the engine's default when unset. Since 2.3, but not in 3.8.</summary>
    public ComposeText? Runtime { get; set; }

    /// <summary>Kernel parameters in the container. Since 2.1.</summary>
    public OrderedDictionary<string, ComposeText?>? Sysctls { get; set; }

    /// <summary>Credentials of a managed service account, on Windows. Since 3.3; not in 2.x.</summary>
    public CredentialSpec? CredentialSpec { get; set; }

    /// <summary>
    /// Whether the container can use the API socket of the engine; false when unset. Compose Specification only.
    /// </summary>
    public ComposeValue<bool>? UseApiSocket { get; set; }

    private static Shape<Service> IsolationRows => new("service", () => new Service())
    {
        { "privileged", x => x.Privileged, (x, v) => x.Privileged = v, Codecs.Bool },
        { "read_only", x => x.ReadOnly, (x, v) => x.ReadOnly = v, Codecs.Bool },
        { "cap_add", x => x.CapAdd, (x, v) => x.CapAdd = v, Codecs.TextSet },
        { "cap_drop", x => x.CapDrop, (x, v) => x.CapDrop = v, Codecs.TextSet },
        {
            "security_opt", x => x.SecurityOpt, (x, v) => x.SecurityOpt = v,
            Codecs.UniqueTexts, All, Row.OfPath(PathForm.SeccompProfile)
        },
        { "userns_mode", x => x.UsernsMode, (x, v) => x.UsernsMode = v, Codecs.Text, From2_1 | V3_8 | Spec },
        { "ipc", x => x.Ipc, (x, v) => x.Ipc = v, Codecs.Text },
        { "pid", x => x.Pid, (x, v) => x.Pid = v, Codecs.Text, All, Row.NullIsAbsent },
        { "uts", x => x.Uts, (x, v) => x.Uts = v, Codecs.Text, Spec },
        { "cgroup", x => x.Cgroup, (x, v) => x.Cgroup = v, Codecs.Keyword("host", "private"), Spec },
        { "cgroup_parent", x => x.CgroupParent, (x, v) => x.CgroupParent = v, Codecs.Text },
        { "isolation", x => x.Isolation, (x, v) => x.Isolation = v, Codecs.Text, From2_1 | V3_8 | Spec },
        { "runtime", x => x.Runtime, (x, v) => x.Runtime = v, Codecs.Text, From2_3 | Spec },
        { "sysctls", x => x.Sysctls, (x, v) => x.Sysctls = v, Codecs.Assignments, From2_1 | V3_8 | Spec },
        {
            "credential_spec", x => x.CredentialSpec, (x, v) => x.CredentialSpec = v,
            Codecs.Node(CredentialSpec.Shape), V3_8 | Spec
        },
        { "use_api_socket", x => x.UseApiSocket, (x, v) => x.UseApiSocket = v, Codecs.Bool.UnquotedIn(Spec), Spec },
    };
}
