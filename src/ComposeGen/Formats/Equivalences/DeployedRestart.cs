using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

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
