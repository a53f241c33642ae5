using System.Runtime.CompilerServices;
using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Configures the health check of a container.</summary>
public sealed class HealthcheckBuilder
{
    private readonly ServiceBuilder _service;

    internal HealthcheckBuilder(ServiceBuilder service)
    {
        _service = service;
        service.Service.Healthcheck ??= new Healthcheck();
    }

    internal Healthcheck Healthcheck => _service.Service.Healthcheck!;

    /// <inheritdoc cref="Healthcheck.Test"/>
    /// <param name="command">The command, which a shell in the container runs.</param>
    public HealthcheckBuilder Test(ComposeText command) =>
        With(Healthcheck.Test = ContainerCommand.Shell(NotNull(command)));

    /// <inheritdoc cref="Healthcheck.Test"/>
    /// <param name="words"><c>CMD</c> with the program and its arguments, <c>CMD-SHELL</c> with a command, or
    /// <c>NONE</c>.</param>
    public HealthcheckBuilder Test(params ReadOnlySpan<ComposeText> words) =>
        With(Healthcheck.Test = ContainerCommand.Exec(words));

    /// <inheritdoc cref="Healthcheck.Interval"/>
    /// <param name="value">The value.</param>
    public HealthcheckBuilder Interval(ComposeDuration value) => With(Healthcheck.Interval = value);

    /// <inheritdoc cref="Healthcheck.Interval"/>
    /// <param name="value">The value as text, such as <c>10s</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public HealthcheckBuilder Interval(ComposeText value) => With(Healthcheck.Interval = Read(value));

    /// <inheritdoc cref="Healthcheck.Timeout"/>
    /// <param name="value">The value.</param>
    public HealthcheckBuilder Timeout(ComposeDuration value) => With(Healthcheck.Timeout = value);

    /// <inheritdoc cref="Healthcheck.Timeout"/>
    /// <param name="value">The value as text, such as <c>10s</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public HealthcheckBuilder Timeout(ComposeText value) => With(Healthcheck.Timeout = Read(value));

    /// <inheritdoc cref="Healthcheck.Retries"/>
    /// <param name="value">The value.</param>
    public HealthcheckBuilder Retries(ComposeValue<int> value) => With(Healthcheck.Retries = value);

    /// <inheritdoc cref="Healthcheck.StartPeriod"/>
    /// <param name="value">The value.</param>
    public HealthcheckBuilder StartPeriod(ComposeDuration value) => With(Healthcheck.StartPeriod = value);

    /// <inheritdoc cref="Healthcheck.StartPeriod"/>
    /// <param name="value">The value as text, such as <c>10s</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public HealthcheckBuilder StartPeriod(ComposeText value) => With(Healthcheck.StartPeriod = Read(value));

    /// <inheritdoc cref="Healthcheck.StartInterval"/>
    /// <param name="value">The value.</param>
    public HealthcheckBuilder StartInterval(ComposeDuration value) => With(Healthcheck.StartInterval = value);

    /// <inheritdoc cref="Healthcheck.StartInterval"/>
    /// <param name="value">The value as text, such as <c>10s</c>, which may contain variables.</param>
    /// <exception cref="FormatException">The text is not a valid value.</exception>
    public HealthcheckBuilder StartInterval(ComposeText value) => With(Healthcheck.StartInterval = Read(value));

    /// <inheritdoc cref="Healthcheck.Disable"/>
    public HealthcheckBuilder Disable() => With(Healthcheck.Disable = true);

    /// <inheritdoc cref="Healthcheck.Disable"/>
    /// <param name="value">The value.</param>
    public HealthcheckBuilder Disable(ComposeValue<bool> value) => With(Healthcheck.Disable = value);

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public HealthcheckBuilder Configure(Action<Healthcheck> configure) => With(Configured(Healthcheck, configure));

    private ComposeValue<ComposeDuration> Read(ComposeText text, [CallerMemberName] string property = "") =>
        _service.Read<ComposeDuration>(text, property, "health check");

    // The argument changes the model; this continues the chain of calls.
    private HealthcheckBuilder With<T>(T _) => this;
}
