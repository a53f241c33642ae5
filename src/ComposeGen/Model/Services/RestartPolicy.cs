using System.Globalization;
using System.Runtime.InteropServices;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>
/// When the engine starts a container again: <c>no</c>, <c>always</c>, <c>unless-stopped</c> or <c>on-failure[:N]</c>.
/// </summary>
/// <remarks>Source: the Compose specification, "restart", since 2.0. The default value is <see cref="No"/>.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RestartPolicy : ITextValue<RestartPolicy>
{
    private RestartPolicy(RestartMode mode, int? maximumRetries = null)
    {
        Mode = mode;
        MaximumRetries = maximumRetries;
    }

    /// <inheritdoc/>
    public static string AcceptedForm => "no, always, unless-stopped, or on-failure[:N] with a number of attempts";

    /// <summary>Never starts the container again: <c>no</c>. Source: the Compose specification, "restart".</summary>
    public static RestartPolicy No => default;

    /// <summary>Starts it until it is removed: <c>always</c>. Source: the Compose specification, "restart".</summary>
    public static RestartPolicy Always => new(RestartMode.Always);

    /// <summary>
    /// Starts it until it is stopped or removed: <c>unless-stopped</c>. Source: the Compose specification, "restart".
    /// </summary>
    public static RestartPolicy UnlessStopped => new(RestartMode.UnlessStopped);

    /// <summary>When the container is started again. Source: the Compose specification, "restart".</summary>
    public RestartMode Mode { get; }

    /// <summary>
    /// How often a failing container is started; null when left out, which like 0 means without end.
    /// Source: the Compose specification, "restart", <c>max-retries</c>.
    /// </summary>
    public int? MaximumRetries { get; }

    /// <summary>How a policy is read and written; no text stands for the default.</summary>
    internal static ValueCodec<RestartPolicy> Codec { get; } =
        Codecs.Value<RestartPolicy>("restart policy", "no, always, on-failure[:N] or unless-stopped").OrEmpty();

    private string Name => Mode switch
    {
        RestartMode.Always => "always",
        RestartMode.OnFailure => "on-failure",
        RestartMode.UnlessStopped => "unless-stopped",
        _ => "no",
    };

    /// <summary>Starts the container when it ends with a status other than 0: <c>on-failure</c>.</summary>
    /// <remarks>Source: the Compose specification, "restart".</remarks>
    /// <param name="maximumRetries">How often, at least 0; null leaves it out, which like 0 means without end.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumRetries"/> is negative.</exception>
    public static RestartPolicy OnFailure(int? maximumRetries = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumRetries.GetValueOrDefault(), nameof(maximumRetries));
        return new RestartPolicy(RestartMode.OnFailure, maximumRetries);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out RestartPolicy result)
    {
        const string onFailure = "on-failure:";
        long maximum = 0;
        bool hasMaximum = text.StartsWith(onFailure, StringComparison.Ordinal)
            && WholeNumber.TryRead(text[onFailure.Length..], out maximum)
            && maximum <= int.MaxValue;
        RestartMode? mode = hasMaximum ? RestartMode.OnFailure : ModeOf(text);
        result = new RestartPolicy(mode.GetValueOrDefault(), hasMaximum ? (int)maximum : null);
        return mode is not null;
    }

    /// <summary>Returns the policy.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string colon = MaximumRetries is null ? "" : ":";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Name}{colon}{MaximumRetries}", out charsWritten);
    }

    private static RestartMode? ModeOf(ReadOnlySpan<char> name) => name switch
    {
        "no" => RestartMode.No,
        "always" => RestartMode.Always,
        "on-failure" => RestartMode.OnFailure,
        "unless-stopped" => RestartMode.UnlessStopped,
        _ => null,
    };
}

/// <summary>When the engine starts a container again.</summary>
/// <remarks>Source: the Compose specification, "restart", since 2.0.</remarks>
public enum RestartMode
{
    /// <summary>Never: <c>no</c>, the default of Compose.</summary>
    No = 0,

    /// <summary>Until somebody removes it: <c>always</c>.</summary>
    Always = 1,

    /// <summary>When it ends with a status other than 0: <c>on-failure</c>.</summary>
    OnFailure = 2,

    /// <summary>Until somebody stops or removes it: <c>unless-stopped</c>.</summary>
    UnlessStopped = 3,
}
