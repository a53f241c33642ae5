using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen;

/// <summary>Options for writing a compose file.</summary>
public sealed record WriteOptions
{
    /// <summary>The defaults: the format of the file and the default look.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>
    /// The target format. The default, <see langword="null"/>, is the format of the file; or the Compose Specification, if the
    /// file has the default format, and no 2.x format supports it.
    /// </summary>
    public ComposeFormat? Format { get; init; }

    /// <summary>The treatment of parts that the format cannot express. The default is <see cref="Unsupported.Error"/>.</summary>
    public Unsupported Unsupported { get; init; }

    /// <summary>The look of the YAML. The default is <see cref="YamlStyle.Default"/>.</summary>
    public YamlStyle Style { get; init; } = YamlStyle.Default;

    /// <summary>
    /// Whether a loaded file is written anew, in the look of <see cref="Style"/>. The default is <see langword="false"/>: its
    /// text is edited, so that comments and layout stay. A file that is written in another format or look is written anew, too.
    /// </summary>
    public bool Rewrite { get; init; }

    /// <summary>
    /// The check of a file that was built in code or merged, which reports errors as a <see cref="ComposeException"/>. The
    /// default is <see cref="CheckOptions.Default"/>; <see langword="null"/> writes such a file without a check. Use that for a
    /// file that is complete only together with others, such as an override file. A loaded file is not checked.
    /// </summary>
    public CheckOptions? Check { get; init; } = CheckOptions.Default;

    /// <summary>
    /// Whether a file that was read keeps its version line. A fleet adds networks, names and aliases, which may need a later
    /// version.
    /// </summary>
    internal bool KeepsVersion { get; init; } = true;
}

/// <summary>The treatment of parts of a file that the target format cannot express.</summary>
public enum Unsupported
{
    /// <summary>Writing fails and reports each part. This is the default.</summary>
    Error,

    /// <summary>The parts are omitted, with a warning for each.</summary>
    Drop,
}
