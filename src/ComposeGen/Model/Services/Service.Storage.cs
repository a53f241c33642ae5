using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

public sealed partial class Service
{
    /// <summary>The volumes, host folders and files that are mounted into the container. Since 2.0.</summary>
    public IList<ShortOrLong<VolumeMount, ServiceMount>>? Volumes { get; set; }

    /// <summary>The services or containers whose mounts this one gets, too. Since 2.0, but not in 3.8.</summary>
    public IList<ComposeValue<VolumesFrom>>? VolumesFrom { get; set; }

    /// <summary>
    /// The driver of volumes that only a mount names. Since 2.0, but not in 3.8, and not in the Compose Specification.
    /// </summary>
    public ComposeText? VolumeDriver { get; set; }

    /// <summary>The paths in the container that are mounted in memory, as <c>PATH[:OPTIONS]</c>. Since 2.0.</summary>
    public IList<ComposeText>? Tmpfs { get; set; }

    /// <summary>The configuration files of the project that the container gets. Since 3.3; not in 2.x.</summary>
    public IList<FileGrant>? Configs { get; set; }

    /// <summary>The secrets of the project that the container gets. Since 3.1; not in 2.x.</summary>
    public IList<FileGrant>? Secrets { get; set; }

    /// <summary>The AI models of the project that the service uses, by name. Compose Specification only.</summary>
    public OrderedDictionary<string, ServiceModel>? Models { get; set; }

    private static ValueCodec<VolumesFrom> VolumesFromCodec =>
        Codecs.Value<VolumesFrom>("source of volumes", "[container:]NAME[:ro|rw]")
            .Refusing(text => ContainerReference.ServiceOf(text) is not null, "write the name of the service alone", Spec);

    private static Shape<Service> StorageRows => new("service", () => new Service())
    {
        {
            "volumes", x => x.Volumes, (x, v) => x.Volumes = v,
            Codecs.List(ServiceMount.Codec, ServiceMount.Identity, V2), All, Row.OfPath(PathForm.Mount)
        },
        {
            "volumes_from", x => x.VolumesFrom, (x, v) => x.VolumesFrom = v,
            Codecs.Set(VolumesFromCodec, All), V2 | Spec, Row.AddedBy("VolumesFrom")
        },
        { "volume_driver", x => x.VolumeDriver, (x, v) => x.VolumeDriver = v, Codecs.Text, V2 },
        { "tmpfs", x => x.Tmpfs, (x, v) => x.Tmpfs = v, Codecs.OneOrMany(Codecs.Text, ServiceMount.TmpfsIdentity, V2 | V3_8),
            All, Row.CalledAs("Tmpfs") },
        {
            "configs", x => x.Configs, (x, v) => x.Configs = v,
            Codecs.List(FileGrant.CodecOf("configs"), config => config.PathIn("/")), V3_8 | Spec
        },
        {
            "secrets", x => x.Secrets, (x, v) => x.Secrets = v,
            Codecs.List(FileGrant.CodecOf("secrets"), secret => secret.PathIn("/run/secrets/")), V3_8 | Spec
        },
        {
            "models", x => x.Models, (x, v) => x.Models = v,
            new NamedNodesCodec<ServiceModel>(
                ServiceModel.Shape, ComposeFormats.Spec, called: new("models", _ => null, TakesLambda: true)), Spec,
            Row.AddedBy("Model")
        },
    };
}
