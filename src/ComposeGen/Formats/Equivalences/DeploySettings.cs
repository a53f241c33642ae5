using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>The settings that are keys of the service in 2.x and of <c>deploy</c> in 3.8.</summary>
internal static class DeploySettings
{
    public static Equivalence Cpus { get; } = new DeploySetting<decimal>(
        From2_2 | Spec, x => x.Cpus, (x, v) => x.Cpus = v,
        V3_8 | Spec, x => x.Resources?.Limits?.Cpus, (x, v) => Limits(x).Cpus = v, x => x.Resources?.Limits is not null);

    public static Equivalence Memory { get; } = new DeploySetting<ByteSize>(
        V2 | Spec, x => x.MemLimit, (x, v) => x.MemLimit = v,
        V3_8 | Spec, x => x.Resources?.Limits?.Memory, (x, v) => Limits(x).Memory = v, x => x.Resources?.Limits is not null);

    public static Equivalence Pids { get; } = new DeploySetting<int>(
        From2_1 | Spec, x => x.PidsLimit, (x, v) => x.PidsLimit = v,
        Spec, x => x.Resources?.Limits?.Pids, (x, v) => Limits(x).Pids = v, x => x.Resources?.Limits is not null);

    public static Equivalence MemoryReservation { get; } = new DeploySetting<ByteSize>(
        V2 | Spec, x => x.MemReservation, (x, v) => x.MemReservation = v,
        V3_8 | Spec, x => x.Resources?.Reservations?.Memory, (x, v) => Reservations(x).Memory = v,
        x => x.Resources?.Reservations is not null);

    public static Equivalence Replicas { get; } = new DeploySetting<int>(
        From2_2 | Spec, x => x.Scale, (x, v) => x.Scale = v,
        V3_8 | Spec, x => x.Replicas, (x, v) => x.Replicas = v, _ => false);

    private static ResourceLimits Limits(Deploy deploy) =>
        (deploy.Resources ??= new DeployResources()).Limits ??= new ResourceLimits();

    private static ResourceReservations Reservations(Deploy deploy) =>
        (deploy.Resources ??= new DeployResources()).Reservations ??= new ResourceReservations();
}
