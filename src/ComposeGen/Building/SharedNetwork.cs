using ComposeGen.Building;

namespace ComposeGen;

/// <summary>
/// A network that several projects share. Each file that uses it declares it as external. A fleet's scripts create it, or
/// <c>docker network create</c>.
/// </summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/06-networks.md#external">Compose Specification,
/// external</seealso>
public sealed class SharedNetwork : NetworkReference
{
    private SharedNetwork(string key, string name)
        : base(key) => Name = name;

    /// <summary>The network's name in the engine.</summary>
    public string Name { get; }

    /// <summary>Creates a shared network whose key in the files is its name in the engine.</summary>
    /// <param name="name">The name: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <exception cref="ArgumentException">The name is not a valid key.</exception>
    public static SharedNetwork Named(string name) => Named(name, name);

    /// <summary>Creates a shared network whose key in the files differs from its name in the engine.</summary>
    /// <param name="name">The name in the engine, which must not be blank.</param>
    /// <param name="key">The key in the files: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <exception cref="ArgumentException">The name is blank, or the key is invalid.</exception>
    public static SharedNetwork Named(string name, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new SharedNetwork(ResourceName.Checked(key, nameof(key)), name);
    }
}
