using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// A setting that is a key of the service in 2.x and of <c>deploy</c> in 3.8; the Compose Specification has both. If a file has
/// both and they differ, neither changes. In the specification it moves to <c>deploy</c> when <c>deploy</c> has related settings,
/// because Compose v2 gives missing ones another value.
/// </summary>
internal sealed class DeploySetting<T>(
    ComposeFormats atService,
    Func<Service, ComposeValue<T>?> ofService,
    Action<Service, ComposeValue<T>?> setService,
    ComposeFormats atDeploy,
    Func<Deploy, ComposeValue<T>?> ofDeploy,
    Action<Deploy, ComposeValue<T>?> setDeploy,
    Func<Deploy, bool> hasOthers) : ServiceEquivalence
    where T : struct, ISpanParsable<T>
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        var stated = ofService(service);
        var deployed = service.Deploy is { } deploy ? ofDeploy(deploy) : null;
        if (stated is not null && deployed is not null && stated != deployed)
        {
            return;
        }

        if (deployed is not null && Lacks(target, V3_8 | Spec) && Has(target, atService))
        {
            setService(service, deployed);
            setDeploy(service.Deploy!, null);
        }
        else if (stated is not null && Has(target, atDeploy)
            && (Lacks(target, atService) || service.Deploy is { } others && hasOthers(others)))
        {
            setDeploy(service.Deploy ??= new Deploy(), stated);
            setService(service, null);
        }
    }
}

/// <summary>The settings that are keys of the service in 2.x and of <c>deploy</c> in 3.8.</summary>
internal static class DeploySettings
{
    public static Equivalence Cpus { get; } = new DeploySetting<DecimalNumber>(
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

/// <summary>
/// <c>deploy.restart_policy</c> as <c>restart</c>, translated as docker-compose 1.29 and Compose v2 do: <c>any</c> is
/// <c>always</c>, <c>none</c> is <c>no</c>. <c>restart</c> cannot express a delay or a window. In 3.8 both exist.
/// </summary>
internal sealed class DeployedRestart : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Deploy is { RestartPolicy: { } policy } deploy
            && Lacks(target, V3_8 | Spec)
            && Translated(policy) is { } restart
            && (service.Restart is null || service.Restart == restart))
        {
            service.Restart = restart;
            deploy.RestartPolicy = null;
        }
    }

    private static RestartPolicy? Translated(DeployRestartPolicy policy)
    {
        var attempts = policy.MaxAttempts?.Value;
        if (!DeployRestartPolicy.Shape.HasOnly(policy, ["condition", "max_attempts"]) || policy.MaxAttempts?.Text is not null)
        {
            return null;
        }

        return (policy.Condition?.Literal, attempts) switch
        {
            ("none", _) => RestartPolicy.No,
            ("any", null) => RestartPolicy.Always,
            ("on-failure", null) => RestartPolicy.OnFailure(),
            ("on-failure", > 0) => RestartPolicy.OnFailure(attempts),
            _ => null,
        };
    }
}

/// <summary><c>deploy.mode: replicated</c> is the default.</summary>
internal sealed class ReplicatedMode : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Deploy is { Mode: { } mode } deploy && mode == "replicated" && Lacks(target, V3_8 | Spec))
        {
            deploy.Mode = null;
        }
    }
}

/// <summary>An empty <c>deploy</c>, or one with only empty mappings, has no effect.</summary>
internal sealed class EmptyDeploy : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Deploy is not { } deploy)
        {
            return;
        }

        if (deploy.Resources is { } resources)
        {
            resources.Limits = resources.Limits is { } limits && ResourceLimits.Shape.IsEmpty(limits) ? null : resources.Limits;
            resources.Reservations = resources.Reservations is { } reservations
                && ResourceReservations.Shape.IsEmpty(reservations) ? null : resources.Reservations;
            deploy.Resources = DeployResources.Shape.IsEmpty(resources) ? null : resources;
        }

        service.Deploy = Deploy.Shape.IsEmpty(deploy) && Lacks(target, V3_8 | Spec) ? null : deploy;
    }
}
