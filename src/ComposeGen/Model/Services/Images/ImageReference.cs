namespace ComposeGen.Model;

/// <summary>
/// The name of an image, in the form <c>[REGISTRY[:PORT]/]PATH[:TAG][@DIGEST]</c>.
/// </summary>
/// <remarks>
/// Source: the Compose specification, "image", and the reference grammar of the distribution project that it names. The text
/// is kept: no default registry, <c>library/</c> or tag is added. The default value names no image and prints as an empty text.
/// </remarks>
public readonly partial record struct ImageReference : ISpanParsable<ImageReference>, ISpanFormattable
{
    /// <summary>Makes a reference from its parts; use <see cref="Parse(string)"/> for a text that holds them all.</summary>
    /// <param name="repository">The path, in lower case, without registry and tag: <c>nginx</c>, <c>library/nginx</c>.</param>
    /// <param name="tag">The tag, up to 128 characters; null leaves it out.</param>
    /// <param name="digest">The digest: <c>sha256:</c> and 64 hexadecimal digits; null leaves it out.</param>
    /// <param name="registry">
    /// The host that serves the image, with its port if need be. It has a dot or a port, or is <c>localhost</c>; null
    /// leaves it out.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="repository"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A part breaks the grammar, or <paramref name="repository"/> begins with what reads as a registry.
    /// </exception>
    public ImageReference(string repository, string? tag = null, string? digest = null, string? registry = null)
    {
        ArgumentNullException.ThrowIfNull(repository);
        Check(ImageName.IsRepository(repository), repository, nameof(repository), "a path in lower case");
        bool isPath = registry is not null || !ImageName.BeginsWithRegistry(repository);
        Check(isPath, repository, nameof(repository), "a path without a registry");
        Check(tag is null || ImageName.IsTag(tag), tag, nameof(tag), "a tag");
        Check(digest is null || ImageDigest.IsDigest(digest), digest, nameof(digest), "a digest");
        Check(registry is null || ImageRegistry.IsRegistry(registry), registry, nameof(registry), "a registry");
        Repository = repository;
        Tag = tag;
        Digest = digest;
        Registry = registry;
    }

    /// <summary>
    /// The host that serves the image, with its port if it has one; null when left out, which means Docker Hub.
    /// Source: the Compose specification, "image", <c>registry</c>.
    /// </summary>
    public string? Registry { get; private init; }

    /// <summary>
    /// The path of the image at its registry, as written.
    /// Source: the Compose specification, "image", <c>project</c> and <c>image</c>.
    /// </summary>
    public string Repository { get => field ?? ""; private init; }

    /// <summary>
    /// The tag; null when left out, which means <c>latest</c> unless there is a digest.
    /// Source: the Compose specification, "image", <c>tag</c>.
    /// </summary>
    public string? Tag { get; private init; }

    /// <summary>
    /// The digest, algorithm included; null when left out. Source: the Compose specification, "image", <c>digest</c>.
    /// </summary>
    public string? Digest { get; private init; }

    private static void Check(bool holds, string? part, string parameter, string expected)
    {
        if (!holds)
        {
            throw new ArgumentException($"\"{part}\" is not {expected}, as an image reference needs it.", parameter);
        }
    }
}
