using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>GPUs that a service gets: all of them, or those that are asked for. Compose Specification only.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#gpus">Compose Specification, gpus</seealso>
public sealed class ServiceGpus
{
    /// <summary>Asks for GPUs.</summary>
    /// <param name="requests">What is asked for.</param>
    public ServiceGpus(params IEnumerable<DeviceRequest> requests) => Requests = [.. requests];

    private ServiceGpus(IList<DeviceRequest>? requests) => Requests = requests;

    /// <summary>All GPUs of the host.</summary>
    public static ServiceGpus All { get; } = new((IList<DeviceRequest>?)null);

    /// <summary>What is asked for; <see langword="null"/> for all.</summary>
    public IList<DeviceRequest>? Requests { get; }

    internal static Codec<ServiceGpus> Codec { get; } = new ServiceGpusCodec();
}
