using CsCheck;

namespace ComposeGen.Tests.Model.Services.Images;

public sealed class ImageReferenceTests() : GrammarTests<ImageReference>(
    References,
    "a", "b1", ".", "_", "-", "/", ":", "@", "5000", "localhost", "A", "[::1]", "[", "]", "+", "sha256:", Hex64)
{
    private const string Hex64 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Sha256 = "sha256:" + Hex64;

    private static readonly Gen<ImageReference> References = Gen.Select(
        Gen.OneOf("nginx", "library/nginx", "a/b/c", "a__b/c---d/e.f", "0", Hex64),
        Gen.OneOf<string?>(null, "latest", "1.27-alpine", "_", "A.b-C_"),
        Gen.OneOf<string?>(null, Sha256, "sha512:" + Hex64 + Hex64, "my+b64_x.y:" + Hex64),
        Gen.OneOf<string?>(null, "localhost", "localhost:5000", "ghcr.io", "registry:443", "10.0.0.1", "[::1]:5000", "A-b.C"),
        (repository, tag, digest, registry) => new ImageReference(repository, tag, digest, registry));

    [Theory]
    [InlineData("nginx", null, "nginx", null, null)]
    [InlineData("nginx:1.27-alpine", null, "nginx", "1.27-alpine", null)]
    [InlineData("library/nginx", null, "library/nginx", null, null)]
    [InlineData("service_1", null, "service_1", null, null)]
    [InlineData("a__b/c---d.e", null, "a__b/c---d.e", null, null)]
    [InlineData("ghcr.io/owner/app:v1", "ghcr.io", "owner/app", "v1", null)]
    [InlineData("localhost/app", "localhost", "app", null, null)]
    [InlineData("localhost:5000", null, "localhost", "5000", null)]
    [InlineData("localhost:5000/app:1", "localhost:5000", "app", "1", null)]
    [InlineData("registry:443/team/app", "registry:443", "team/app", null, null)]
    [InlineData("[2001:db8::1]:5000/app", "[2001:db8::1]:5000", "app", null, null)]
    [InlineData("reg.io/a.b/c", "reg.io", "a.b/c", null, null)]
    [InlineData("nginx@" + Sha256, null, "nginx", null, Sha256)]
    [InlineData("reg.io:5000/nginx:1@" + Sha256, "reg.io:5000", "nginx", "1", Sha256)]
    [InlineData(Hex64, null, Hex64, null, null)]
    public void Reads_the_parts_and_writes_the_same_text(
        string text, string? registry, string repository, string? tag, string? digest)
    {
        ImageReference image = ImageReference.Parse(text);

        image.Registry.Should().Be(registry);
        image.Repository.Should().Be(repository);
        image.Tag.Should().Be(tag);
        image.Digest.Should().Be(digest);
        image.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nginx")]
    [InlineData("nginx:")]
    [InlineData("nginx@")]
    [InlineData(":latest")]
    [InlineData("nginx:.1")]
    [InlineData("nginx:-1")]
    [InlineData("nginx:a:b")]
    [InlineData("nginx:a/b")]
    [InlineData("nginx:ä")]
    [InlineData("a//b")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a___b")]
    [InlineData("a..b")]
    [InlineData("a._b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a_")]
    [InlineData("a b")]
    [InlineData("https://reg.io/a")]
    [InlineData("-reg.io/a")]
    [InlineData("reg-.io/a")]
    [InlineData("reg_1.io/a")]
    [InlineData("reg.io:/a")]
    [InlineData("reg.io:70000/a")]
    [InlineData("[::1/a")]
    [InlineData("[]:5000/a")]
    [InlineData("[::1]/A")]
    [InlineData("a@sha256:abc")]
    [InlineData("a@sha256:" + Hex64 + "0")]
    [InlineData("a@sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("a@" + Hex64)]
    [InlineData("a@:" + Hex64)]
    [InlineData("a@1a:" + Hex64)]
    [InlineData("a@x+:" + Hex64)]
    [InlineData("a@md:0123456789abcdef0123456789abcde")]
    [InlineData("a@" + Sha256 + ":1")]
    [InlineData("a@" + Sha256 + "@" + Sha256)]
    [InlineData("nginx:${TAG}")]
    public void Rejects_an_invalid_image(string text) => Grammar<ImageReference>.Rejects(text);

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_tag_has_up_to_128_characters(int length, bool accepted) =>
        ImageReference.TryParse("nginx:" + new string('t', length), out _).Should().Be(accepted);

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_path_has_up_to_255_characters(int length, bool accepted) =>
        ImageReference.TryParse("reg.io/" + new string('p', length), out _).Should().Be(accepted);

    [Fact]
    public void Rejects_invalid_parts_by_name()
    {
        Refusal.Of<ArgumentNullException>("repository", () => new ImageReference(null!));
        Refusal.Of<ArgumentException>("repository", () => new ImageReference("nginx:1"));
        Refusal.Of<ArgumentException>("repository", () => new ImageReference("a.b/c"));
        Refusal.Of<ArgumentException>("repository", () => new ImageReference("localhost/c"));
        Refusal.Of<ArgumentException>("tag", () => new ImageReference("a", ""));
        Refusal.Of<ArgumentException>("digest", () => new ImageReference("a", digest: ""));
        Refusal.Of<ArgumentException>("registry", () => new ImageReference("a", registry: "hub"));
    }

    [Fact]
    public void Parse_rejects_null() =>
        Refusal.Of<ArgumentNullException>("text", () => ImageReference.Parse(null!));

    [Fact]
    public void The_default_value_is_empty()
    {
        Grammar<ImageReference>.HasHarmlessDefault("");
        default(ImageReference).Repository.Should().BeEmpty();
    }

    [Fact]
    public void Accepted_text_is_written_unchanged() =>
        Gen.OneOf("a", "b1", ".", "_", "-", "/", ":", "@", "5000", "localhost", "A", Sha256).Array[1, 8]
            .Select(string.Concat)
            .Where(text => ImageReference.TryParse(text, out _))
            .Sample(text => ImageReference.Parse(text).ToString() == text);
}
