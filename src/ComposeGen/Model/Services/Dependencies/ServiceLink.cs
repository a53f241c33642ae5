using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>A link to another service, with an optional alias: <c>SERVICE[:ALIAS]</c>.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#links"/>
public readonly record struct ServiceLink : ITextValue<ServiceLink>
{
    private readonly string? _service;

    /// <summary>Creates a link.</summary>
    /// <param name="service">The name of the service.</param>
    /// <param name="alias">The name by which the service is reached; its own name if <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">A name is empty or contains a colon.</exception>
    public ServiceLink(string service, string? alias = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        if (service.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{service}' is not a valid name of a service: it contains a colon.", nameof(service));
        }

        if (alias is not null && (alias.Length == 0 || alias.Contains(':', StringComparison.Ordinal)))
        {
            throw new ArgumentException($"'{alias}' is not a valid alias: it is empty or contains a colon.", nameof(alias));
        }

        _service = service;
        Alias = alias;
    }

    internal static Codec<ComposeValue<ServiceLink>> Codec { get; } = Codecs.Value<ServiceLink>("link", "SERVICE[:ALIAS]")
        .CalledWith((link, scope) =>
            link.Value is not { } typed || scope.VariableOf("services", typed.Service) is not { } service ? null
            : typed.Alias is null ? [service]
            : [service, CSharp.Literal(typed.Alias)]);

    /// <inheritdoc/>
    public static string AcceptedForm => "SERVICE[:ALIAS]";

    /// <summary>The name of the service.</summary>
    public string Service => _service ?? "";

    /// <summary>The name by which the service is reached; <see langword="null"/> for its own name.</summary>
    public string? Alias { get; }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out ServiceLink result)
    {
        result = default;
        var colon = text.IndexOf(':');
        var service = colon < 0 ? text : text[..colon];
        var alias = colon < 0 ? default : text[(colon + 1)..];
        if (service.IsEmpty || (colon >= 0 && alias.IsEmpty) || alias.Contains(':'))
        {
            return false;
        }

        result = new ServiceLink(service.ToString(), colon < 0 ? null : alias.ToString());
        return true;
    }

    /// <summary>Returns the link as a file contains it.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var colon = Alias is null ? "" : ":";
        return destination.TryWrite(CultureInfo.InvariantCulture, $"{Service}{colon}{Alias}", out charsWritten);
    }
}
