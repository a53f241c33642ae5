namespace ComposeGen.Tests.Docs.Samples;

internal static class SnapshotTesting
{
    public static string Differ()
    {
        // sample: begin
        ComposeFile one = ComposeFile.Parse("services: {web: {image: nginx, ports: ['8080:80']}}").FileOrThrow();
        ComposeFile other = ComposeFile.Parse("services: {web: {ports: [{target: 80, published: 8081}], image: nginx}}")
            .FileOrThrow();
        string differences = string.Join('\n', one.Diff(other));

        // sample: end
        return differences;
    }
}
