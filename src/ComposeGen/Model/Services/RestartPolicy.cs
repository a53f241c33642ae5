using System.Globalization;
using System.Runtime.InteropServices;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>
/// When the engine restarts a container: <c>no</c>, <c>always</c>, <c>unless-stopped</c> or <c>on-failure[:N]</c>.
/// </summary>
/// <remarks>Since 2.0. The default value is <see cref="No"/>.</remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#restart"/>
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

    /// <summary>Never restarts the container: <c>no</c>.</summary>
    public static RestartPolicy No => default;

    /// <summary>Restarts the container until it is removed: <c>always</c>.</summary>
    public static RestartPolicy Always => new(RestartMode.Always);

    /// <summary>Restarts the container until it is stopped or removed: <c>unless-stopped</c>.</summary>
    public static RestartPolicy UnlessStopped => new(RestartMode.UnlessStopped);

    /// <summary>When the container is restarted.</summary>
    public RestartMode Mode { get; }

    /// <summary>
    /// The maximum number of restarts of a failing container; null if not written, which like 0 means no limit.
    /// </summary>
    public int? MaximumRetries { get; }

    /// <summary>The codec of policies; an empty text means the default.</summary>
    internal static ValueCodec<RestartPolicy> Codec { get; } =
        Codecs.Value<RestartPolicy>("restart policy", "no, always, on-failure[:N] or unless-stopped").OrEmpty();

    private string Name => Mode switch
    {
        RestartMode.Always => "always",
        RestartMode.OnFailure => "on-failure",
        RestartMode.UnlessStopped => "unless-stopped",
        _ => "no",
    };

    /// <summary>Creates a policy that restarts the container if it fails: <c>on-failure</c>.</summary>
    /// <param name="maximumRetries">
    /// The maximum number of restarts, at least 0; null if not written, which like 0 means no limit.
    /// </param>
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
        var hasMaximum = text.StartsWith(onFailure, StringComparison.Ordinal)
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
        var colon = MaximumRetries is null ? "" : ":";
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

/// <summary>The kinds of <see cref="RestartPolicy"/>.</summary>
public enum RestartMode
{
    /// <summary>Never: <c>no</c>, the default of Compose.</summary>
    No = 0,

    /// <summary>Until the container is removed: <c>always</c>.</summary>
    Always = 1,

    /// <summary>If the exit code is not 0: <c>on-failure</c>.</summary>
    OnFailure = 2,

    /// <summary>Until the container is stopped or removed: <c>unless-stopped</c>.</summary>
    UnlessStopped = 3,
}
