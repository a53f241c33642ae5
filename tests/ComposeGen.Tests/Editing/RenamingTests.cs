using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Editing;

/// <summary>A new name changes the key and everything that refers to it.</summary>
public sealed class RenamingTests
{
    [Fact]
    public Task A_new_name_is_one_token() => Verify(AwkwardFileTests.Edited(
        """
        services:
          web:   # the front
            image: nginx
            networks: [front]
            volumes: ["data:/data"]
            secrets:
              - key
          "api":
            extends: {service: web}
            image: api
            links: ['web:www', web]
            depends_on:
              web: {condition: service_healthy}
            volumes_from:
              - web:ro
          sidecar:
            image: sidecar
            network_mode: service:web
            pid: "service:web"
        networks:
          front:
        volumes:
          data:
        secrets:
          key: {file: ./key}
        """,
        file =>
        {
            file.RenameService("web", "shop");
            file.RenameNetwork("front", "outside");
            file.RenameVolume("data", "goods");
            file.RenameSecret("key", "password");
        }), "yml");

    [Fact]
    public void A_name_must_exist_and_be_free()
    {
        var file = ComposeFile.Parse("services:\n  web:\n    image: a\n  api:\n    image: b\n").File;

        file.Invoking(it => it.RenameService("db", "data")).Should().Throw<ArgumentException>().WithMessage("*no 'db'*");
        file.Invoking(it => it.RenameService("web", "api")).Should().Throw<ArgumentException>()
            .WithMessage("*already has 'api'*");
    }
}
