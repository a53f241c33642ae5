using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComposeGen.Shapes;

namespace ComposeGen.Model;

/// <summary>The name of an image, in the form <c>[REGISTRY[:PORT]/]PATH[:TAG][@DIGEST]</c>.</summary>
/// <remarks>
/// The value keeps its text: no default registry, <c>library/</c> or tag is added. The default value is written as an empty text.
/// </remarks>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#image"/>
public readonly record struct ImageReference : ITextValue<ImageReference>
{
    /// <summary>
    /// Creates a reference from its parts; use <c>ImageReference.Parse</c> for a text that contains all of them.
    /// </summary>
    /// <param name="repository">The path, in lower case, without registry and tag: <c>nginx</c>, <c>library/nginx</c>.</param>
    /// <param name="tag">The tag, up to 128 characters; null if not written.</param>
    /// <param name="digest">The digest: <c>sha256:</c> and 64 hexadecimal digits; null if not written.</param>
    /// <param name="registry">
    /// The host that serves the image, with a port if necessary. It has a dot or a port, or is <c>localhost</c>; null if not
    /// written.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="repository"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A part is not valid, or <paramref name="repository"/> begins with a registry.
    /// </exception>
    public ImageReference(string repository, string? tag = null, string? digest = null, string? registry = null)
    {
        ArgumentNullException.ThrowIfNull(repository);
        Check(ImageName.IsRepository(repository), repository, nameof(repository), "a path in lower case");
        var isPath = registry is not null || !ImageName.BeginsWithRegistry(repository);
        Check(isPath, repository, nameof(repository), "a path without a registry");
        Check(tag is null || ImageName.IsTag(tag), tag, nameof(tag), "a valid tag");
        Check(digest is null || ImageDigest.IsDigest(digest), digest, nameof(digest), "a valid digest");
        Check(registry is null || ImageRegistry.IsRegistry(registry), registry, nameof(registry), "a valid registry");
        Repository = repository;
        Tag = tag;
        Digest = digest;
        Registry = registry;
    }

    /// <inheritdoc/>
    public static string AcceptedForm =>
        "[REGISTRY[:PORT]/]PATH[:TAG][@DIGEST], with a path in lower case, a tag of up to 128 letters, digits, \"_\", \".\" "
            + "and \"-\", and a digest such as sha256: and 64 hexadecimal digits";

    /// <summary>
    /// The host that serves the image, with its port if it has one; null if not written, which means Docker Hub.
    /// </summary>
    public string? Registry { get; private init; }

    /// <summary>The path of the image at its registry, as written.</summary>
    public string Repository { get => field ?? ""; private init; }

    /// <summary>The tag; null if not written, which means <c>latest</c> unless there is a digest.</summary>
    public string? Tag { get; private init; }

    /// <summary>The digest, algorithm included; null if not written.</summary>
    public string? Digest { get; private init; }

    /// <summary>Returns the image with another tag, and without a digest, which would decide instead.</summary>
    /// <param name="tag">The tag, up to 128 characters.</param>
    /// <exception cref="ArgumentException">The tag is not valid.</exception>
    public ImageReference WithTag(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        Check(ImageName.IsTag(tag), tag, nameof(tag), "a valid tag");
        return this with { Tag = tag, Digest = null };
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out ImageReference result)
    {
        result = default;
        var digest = TakeAfter('@', ref text);
        var registry = TakeRegistry(ref text);
        var tag = TakeAfter(':', ref text);
        if (!ImageName.IsRepository(text)
            || (tag is not null && !ImageName.IsTag(tag))
            || (digest is not null && !ImageDigest.IsDigest(digest))
            || (registry is not null && !ImageRegistry.IsRegistry(registry)))
        {
            return false;
        }

        result = new ImageReference { Registry = registry, Repository = text.ToString(), Tag = tag, Digest = digest };
        return true;
    }

    /// <summary>Returns the original text.</summary>
    public override string ToString() => this.Print();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var slash = Registry is null ? "" : "/";
        var colon = Tag is null ? "" : ":";
        var at = Digest is null ? "" : "@";
        return destination.TryWrite(
            CultureInfo.InvariantCulture,
            $"{Registry}{slash}{Repository}{colon}{Tag}{at}{Digest}",
            out charsWritten);
    }

    private static void Check(bool holds, string? part, string parameter, string expected)
    {
        if (!holds)
        {
            throw new ArgumentException($"\"{part}\" cannot be part of an image reference. Specify {expected}.", parameter);
        }
    }

    private static string? TakeRegistry(ref ReadOnlySpan<char> text)
    {
        if (!ImageName.BeginsWithRegistry(text))
        {
            return null;
        }

        var slash = text.IndexOf('/');
        var registry = text[..slash].ToString();
        text = text[(slash + 1)..];
        return registry;
    }

    private static string? TakeAfter(char separator, ref ReadOnlySpan<char> text)
    {
        var position = text.IndexOf(separator);
        if (position < 0)
        {
            return null;
        }

        var part = text[(position + 1)..].ToString();
        text = text[..position];
        return part;
    }
}

/// <summary>Changes images that may contain variables.</summary>
[SuppressMessage("Design", "CA1034", Justification = "An extension block is not a nested type.")]
public static class ImageTags
{
    extension(ComposeValue<ImageReference> image)
    {
        /// <summary>Returns the image with another tag, and without a digest, which would decide instead.</summary>
        /// <param name="tag">The tag, up to 128 characters.</param>
        /// <exception cref="ArgumentException">The tag is not valid.</exception>
        /// <exception cref="InvalidOperationException">A variable contains the whole image.</exception>
        public ComposeValue<ImageReference> WithTag(string tag)
        {
            if (image.Value is { } known)
            {
                return known.WithTag(tag);
            }

            var raw = image.Text!.Raw;
            var variables = InterpolationPart.AllIn(raw).ToDictionary(part => part.Start);
            var end = raw.Length;
            for (var at = 0; at < end; at++)
            {
                if (variables.TryGetValue(at, out var variable))
                {
                    at = variable.End - 1;
                }
                else if (raw[at] == '@' || (raw[at] == ':' && !raw.AsSpan(at).Contains('/')))
                {
                    end = at;
                }
            }

            if (variables.TryGetValue(0, out var whole) && whole.End == raw.Length)
            {
                throw new InvalidOperationException($"{raw} may contain a tag. Set the whole image.");
            }

            return ComposeValue<ImageReference>.FromText(
                ComposeText.FromRaw($"{raw[..end]}:{default(ImageReference).WithTag(tag).Tag}"));
        }
    }
}
