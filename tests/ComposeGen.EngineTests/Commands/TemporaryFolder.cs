namespace ComposeGen.EngineTests.Commands;

/// <summary>A new folder that deletes itself with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("composegen-");

    public string Path => _folder.FullName;

    /// <summary>The full path of something in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, and hands back its full path.</summary>
    public string Write(string name, string text)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void CreateFolder(string name) => _folder.CreateSubdirectory(name);

    public void Dispose() => _folder.Delete(recursive: true);
}
