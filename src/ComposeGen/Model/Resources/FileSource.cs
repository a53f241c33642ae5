using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>The source of the content of a configuration file or secret.</summary>
public abstract class FileSource
{
    private protected FileSource()
    {
    }

    /// <summary>The keys that specify a source.</summary>
    internal static string[] Keys { get; } = ["file", "environment", "content"];

    /// <summary>Converts the path of a file on the host.</summary>
    /// <param name="path">The path, relative to the compose file.</param>
    public static implicit operator FileSource(string path) => File(path);

    /// <summary>A file on the host. Since 3.1; not in 2.x.</summary>
    /// <param name="path">The path, relative to the compose file.</param>
    public static FileSource File(ComposeText path) => new HostFile(path);

    /// <summary>The value of an environment variable of the process that runs Compose. Compose Specification only.</summary>
    /// <param name="name">The name of the variable.</param>
    public static FileSource Environment(ComposeText name) => new EnvironmentValue(name);

    /// <summary>Text in the compose file; for configuration files only. Compose Specification only.</summary>
    /// <param name="text">The text.</param>
    public static FileSource Content(ComposeText text) => new InlineContent(text);

    /// <summary>Returns the C# expression that creates the source.</summary>
    internal Code Print() => this switch
    {
        HostFile file => Code.Call("FileSource.File", [CSharp.Text(file.Path)]),
        EnvironmentValue variable => Code.Call("FileSource.Environment", [CSharp.Text(variable.Name)]),
        _ => Code.Call("FileSource.Content", [CSharp.Text(((InlineContent)this).Text)]),
    };
}

/// <summary>A file on the host. Since 3.1; not in 2.x.</summary>
/// <param name="path">The path, relative to the compose file.</param>
public sealed class HostFile(ComposeText path) : FileSource
{
    /// <summary>The path, relative to the compose file.</summary>
    public ComposeText Path { get; } = path ?? throw new ArgumentNullException(nameof(path));
}

/// <summary>The value of an environment variable of the process that runs Compose. Compose Specification only.</summary>
/// <param name="name">The name of the variable.</param>
public sealed class EnvironmentValue(ComposeText name) : FileSource
{
    /// <summary>The name of the variable.</summary>
    public ComposeText Name { get; } = name ?? throw new ArgumentNullException(nameof(name));
}

/// <summary>Text in the compose file. Compose Specification only.</summary>
/// <param name="text">The text.</param>
public sealed class InlineContent(ComposeText text) : FileSource
{
    /// <summary>The text.</summary>
    public ComposeText Text { get; } = text ?? throw new ArgumentNullException(nameof(text));
}
