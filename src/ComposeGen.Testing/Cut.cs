using ComposeGen.Testing.Running;

namespace ComposeGen.Testing;

/// <summary>A cut of the networks that the nodes of a fleet share. It is healed when it is disposed.</summary>
public sealed class Cut : IAsyncDisposable
{
    private readonly Run _run;
    private bool _isHealed;

    internal Cut(Run run) => _run = run;

    /// <summary>
    /// Heals the cut: services reach each other under the same names and addresses as before. It does nothing the second time.
    /// </summary>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <exception cref="DockerException">Docker failed.</exception>
    public async Task HealAsync(CancellationToken cancellationToken = default)
    {
        if (!_isHealed)
        {
            await _run.HealAsync(cancellationToken);
            _isHealed = true;
        }
    }

    /// <summary>Heals the cut, unless it is healed, or the fleet is disposed.</summary>
    /// <exception cref="DockerException">Docker failed.</exception>
    public async ValueTask DisposeAsync() => await HealAsync(CancellationToken.None);
}
