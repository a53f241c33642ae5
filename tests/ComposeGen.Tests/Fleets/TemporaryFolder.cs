using System.Text;
using ComposeGen.Fleets;

namespace ComposeGen.Tests.Fleets;

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string suffix = "") =>
        Root = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"composegen-{Guid.NewGuid():N}{suffix}")).FullName;

    public string Root { get; }

    public string this[string path] => Path.Combine(Root, path);

    /// <summary>Every file and folder with its content, by path; what a test compares to see that nothing else changed.</summary>
    public SortedDictionary<string, string> Content(string below = "")
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var root = this[below];
        if (Directory.Exists(root))
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(root, entry).Replace('\\', '/');
                content.Add(Directory.Exists(entry) ? $"{path}/" : path, Directory.Exists(entry) ? "" : File.ReadAllText(entry));
            }
        }

        return content;
    }

    /// <summary>
    /// The content of a folder with a fleet, without what its manifest and <c>down.sh</c> keep of earlier fleets there.
    /// </summary>
    public SortedDictionary<string, string> FleetContent(string below)
    {
        var content = Content(below);
        if (FleetManifest.TryLoad(this[below]) is { } manifest)
        {
            content.Remove("down.sh");
            using var json = new MemoryStream();
            (manifest with
            {
                FormerNames = [],
                Steps = new FleetSteps(Present(manifest.Steps.Up), Present(manifest.Steps.Down)),
                Files = [.. manifest.Files.Where(file => file.Path != "down.sh")],
            }).WriteTo(json);
            content["fleet.json"] = Encoding.UTF8.GetString(json.ToArray());
        }

        return content;

        static IReadOnlyList<FleetStep> Present(IReadOnlyList<FleetStep> steps) =>
            [.. steps.Where(step => step.Kind != FleetStepKind.RemoveProjects)];
    }

    /// <summary>Writes a file and answers with its path.</summary>
    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this[path];
    }

    /// <summary>Writes a file that can be run.</summary>
    public void WriteProgram(string path, string text)
    {
        Write(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(this[path], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
