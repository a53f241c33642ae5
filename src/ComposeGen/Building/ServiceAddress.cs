using ComposeGen.Shapes;

namespace ComposeGen.Building;

/// <summary>
/// The address of a service for other services of the file, as a value of an environment variable, an argument, or a part of an
/// interpolated string. If a service that uses it cannot reach the other one, the file has the finding CG3201.
/// </summary>
public sealed class ServiceAddress : IServiceReference
{
    internal ServiceAddress(string service, int? port) => (Service, Port) = (service, port);

    /// <summary>The name of the service.</summary>
    public string Service { get; }

    /// <summary>The port in the container; <see langword="null"/> for the host name alone.</summary>
    public int? Port { get; }

    /// <summary>Converts an address to text.</summary>
    /// <param name="address">The address.</param>
    public static implicit operator ComposeText(ServiceAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return $"{address}";
    }

    /// <summary>Returns the name of the service, followed by the port.</summary>
    public override string ToString() =>
        Port is { } port ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Service}:{port}") : Service;
}
