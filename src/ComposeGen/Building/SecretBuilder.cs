using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Builds a secret, and represents it for services that get it.</summary>
public sealed class SecretBuilder
{
    private Secret _secret;

    internal SecretBuilder(ComposeFileBuilder file, string key, Secret secret) =>
        (Owner, Key, _secret) = (file, key, secret);

    /// <summary>The key in the file.</summary>
    public string Key { get; }

    internal ComposeFileBuilder Owner { get; }

    internal CreatedSecret Secret => AnySecret as CreatedSecret
        ?? throw new InvalidOperationException($"The secret '{Key}' is external, so that only its name can be set.");

    private Secret AnySecret
    {
        get
        {
            Owner.ThrowIfBuilt();
            return _secret;
        }
    }

    private bool Replaces => Owner.IsEdit;

    /// <summary>Takes the content from a file on the host. Since 3.1; not in 2.x.</summary>
    /// <param name="path">The path, relative to the compose file.</param>
    public SecretBuilder File(ComposeText path) => From(FileSource.File(NotNull(path)));

    /// <summary>
    /// Takes the content from an environment variable of the process that runs Compose. Compose Specification only.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    public SecretBuilder Environment(ComposeText name) => From(FileSource.Environment(NotNull(name)));

    /// <summary>Sets the source of the content. Since 3.1; not in 2.x.</summary>
    /// <param name="source">The source.</param>
    public SecretBuilder From(FileSource source) => With(Secret.Source = NotNull(source));

    /// <summary>Uses an existing secret, which Compose neither creates nor removes. Since 3.1; not in 2.x.</summary>
    /// <param name="name">Its name in the engine; the key by default.</param>
    /// <exception cref="InvalidOperationException">The secret has other settings than a name.</exception>
    public SecretBuilder External(ComposeText? name = null)
    {
        var external = new ExternalSecret { Name = name ?? AnySecret.Name, Comment = AnySecret.Comment };
        return With(_secret = ComposeFileBuilder.MakeExternal(Owner.File.Secrets, Key, "secret", CreatedSecret.Shape, external));
    }

    /// <summary>Sets the name in the engine. The default is <c>PROJECT_KEY</c>. Since 3.5; not in 2.x.</summary>
    /// <param name="name">The name.</param>
    public SecretBuilder Name(ComposeText name) => With(AnySecret.Name = NotNull(name));

    /// <summary>Adds a label. Since 3.1; not in 2.x.</summary>
    /// <param name="name">The label.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The label is empty or already set.</exception>
    public SecretBuilder Label(string name, ComposeText value) =>
        With((Secret.Labels ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <summary>Writes a comment above the secret.</summary>
    /// <param name="text">The comment, of one or several lines, without <c>#</c>.</param>
    public SecretBuilder Comment(string text) => With(AnySecret.Comment = NotNull(text));

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public SecretBuilder Configure(Action<CreatedSecret> configure) => With(Configured(Secret, configure));

    /// <summary>Returns the key of the secret.</summary>
    public override string ToString() => Key;

    // The argument changes the model; this continues the chain of calls.
    private SecretBuilder With<T>(T _) => this;
}
