using ComposeGen.Diagnostics;

namespace ComposeGen.Formats;

/// <summary>Finds the services for which docker-compose 1.29 builds an image with capital letters in its name.</summary>
internal static class CapitalImages
{
    public static IEnumerable<(ComposePath Path, string Message)> In(ComposeFile file) =>
        from service in file.Services
        where service.Value is { Verbatim: null, Image: null, Build: not null } && !service.Value.Keeps("image")
        where service.Key.Any(char.IsUpper)
        select (ComposePath.Root.Child("services").Child(service.Key), MessageFor(service.Key));

    private static string MessageFor(string service) =>
        $"The service '{service}' is built and has no image, so its image gets its name; but names of images have no capital "
        + "letters. Rename it, or give it an image.";
}
