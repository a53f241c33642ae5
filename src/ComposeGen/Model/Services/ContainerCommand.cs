using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ComposeGen.Model;

/// <summary>
/// A command: one string that is split into words as a shell would do, or a list of arguments that are taken as they are.
/// </summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#command">Compose Specification, command</seealso>
[InterpolatedStringHandler]
public sealed class ContainerCommand
{
    /// <summary>Begins the text of an interpolated string; the compiler calls this.</summary>
    /// <param name="literalLength">How many literal characters there are.</param>
    /// <param name="formattedCount">How many holes there are.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ContainerCommand(int literalLength, int formattedCount)
        : this(new ComposeText(literalLength, formattedCount), null)
    {
    }

    private ContainerCommand(ComposeText? text, ReadOnlyCollection<ComposeText>? arguments)
    {
        Text = text;
        List = arguments;
    }

    /// <summary>An explicit null: the image's own command, whatever another file says. Compose Specification only.</summary>
    public static ContainerCommand Null { get; } = new(null, null);

    /// <summary>The string; <see langword="null"/> for a list.</summary>
    public ComposeText? Text { get; }

    /// <summary>The arguments, the program first; <see langword="null"/> for a string.</summary>
    public IReadOnlyList<ComposeText>? Arguments => List;

    /// <summary>What <see cref="Arguments"/> is, for what takes lists.</summary>
    internal ReadOnlyCollection<ComposeText>? List { get; }

    /// <summary>A string that is split into words as a shell would do.</summary>
    /// <param name="text">The string.</param>
    public static implicit operator ContainerCommand(string text) => Shell(text);

    /// <summary>A string that is split into words as a shell would do.</summary>
    /// <param name="text">The string.</param>
    public static ContainerCommand Shell(ComposeText text) => new(text, null);

    /// <summary>A list of arguments that are taken as they are.</summary>
    /// <param name="arguments">The arguments, the program first.</param>
    public static ContainerCommand Exec(params ReadOnlySpan<ComposeText> arguments) => new(null, new ReadOnlyCollection<ComposeText>(arguments.ToArray()));

    /// <inheritdoc cref="ComposeText.AppendLiteral(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => Text?.AppendLiteral(value);

    /// <inheritdoc cref="ComposeText.AppendFormatted{T}(T, string?)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format = null) => Text?.AppendFormatted(value, format);
}
