using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ComposeGen.Yaml;

/// <summary>Writes text files.</summary>
public static class TextFile
{
    /// <summary>The prefix of the names of temporary files.</summary>
    internal const string TemporaryName = ".composegen-tmp";

    private const UnixFileMode ForOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>
    /// Writes a file as UTF-8, atomically. An existing file keeps its permissions and owner. A device, a pipe or the target of a
    /// symbolic link is written in place.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The path is empty or invalid.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no permission to write the file.</exception>
    public static void Write(string path, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(text);
        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder. Name the file to write.");
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (!TryWriteThrough(path, bytes))
        {
            var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!,
                $"{TemporaryName}-{Path.GetRandomFileName()}");
            Replace(path, temporary, stream => stream.Write(bytes));
        }
    }

    /// <summary>Replaces or creates a regular file through a temporary file in the same folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="temporary">The temporary file. It must not exist: an existing one may be a link.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="isExecutable">Whether the file is executable.</param>
    /// <param name="beforeMove">An action that runs before the new file replaces the old one.</param>
    internal static void Replace(string path, string temporary, Action<Stream> write, bool isExecutable = false,
        Action? beforeMove = null)
    {
        var former = File.Exists(path) ? path : null;
        var isMade = false;
        try
        {
            using var content = new FileStream(temporary, OptionsFor(former));
            isMade = true;
            write(content);
            SetMode(content.SafeFileHandle, former, isExecutable);
            var isOwned = former is null || FileOwner.TryCopy(former, content.SafeFileHandle);
            content.Dispose();
            beforeMove?.Invoke();
            if (isOwned)
            {
                File.Move(temporary, path, overwrite: true);
                return;
            }

            // Otherwise another user's file would become this user's.
            using var target = new FileStream(path, FileMode.Create, FileAccess.Write);
            write(target);
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            if (isMade)
            {
                File.Delete(temporary);
            }

            throw About(path, temporary, exception);
        }
    }

    /// <summary>Creates an empty temporary file in a folder, and removes it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">No file can be created.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no permission to create one.</exception>
    internal static void TryCreateIn(string folder)
    {
        var temporary = Path.Combine(folder, TemporaryName);
        try
        {
            new FileStream(temporary, FileMode.CreateNew, FileAccess.Write).Dispose();
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw About(folder, temporary, exception);
        }
    }

    // The system's message names the temporary file, which the user does not know.
    private static Exception About(string path, string temporary, Exception exception)
    {
        var message = exception.Message.Replace(temporary, path, StringComparison.Ordinal);
        return exception switch
        {
            UnauthorizedAccessException => new UnauthorizedAccessException(message, exception),
            IOException => new IOException(message, exception),
            _ => exception,
        };
    }

    // The file is opened once, because a pipe cannot be reopened.
    private static bool TryWriteThrough(string path, byte[] content)
    {
        var leadsElsewhere = new FileInfo(path).LinkTarget is not null || Path.GetFullPath(path)
            .StartsWith(@"\\.\", StringComparison.Ordinal);
        if (!leadsElsewhere && !File.Exists(path))
        {
            return false;
        }

        using var target = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 0);
        var isRegular = IsRegular(target);
        if (isRegular && !leadsElsewhere)
        {
            return false;
        }

        if (isRegular)
        {
            target.SetLength(0);
        }

        target.Write(content);
        return true;
    }

    // Only a regular file has a length that can be set.
    private static bool IsRegular(FileStream file)
    {
        try
        {
            file.SetLength(file.Length);
            return true;
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            return false;
        }
    }

    // The new content is never readable to more users than the old one.
    private static FileStreamOptions OptionsFor(string? former)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            BufferSize = 0
        };
        if (former is not null && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = ForOwner;
        }

        return options;
    }

    private static void SetMode(SafeFileHandle file, string? former, bool isExecutable)
    {
        if (!OperatingSystem.IsWindows() && (former is not null || isExecutable))
        {
            var mode = former is null ? File.GetUnixFileMode(file) : File.GetUnixFileMode(former);
            File.SetUnixFileMode(file, isExecutable ? mode | Executable : mode);
        }
    }
}

/// <summary>Copies the owner of a file, which .NET cannot change. Works on Linux only.</summary>
internal static partial class FileOwner
{
    private const int WorkingFolder = -100;
    private const uint UserAndGroup = 0x18;

    // These are offsets in struct statx, which is the same on all processors.
    private const int Size = 256;
    private const int UserAt = 20;
    private const int GroupAt = 24;

    /// <summary>
    /// Gives a file the owner and group of another. Returns <see langword="false"/> when this process has no permission.
    /// </summary>
    public static bool TryCopy(string from, SafeFileHandle to)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        try
        {
            Span<byte> status = stackalloc byte[Size];
            return StatusOf(WorkingFolder, from, flags: 0, UserAndGroup, status) != 0
                || ChangeOwner(to, MemoryMarshal.Read<uint>(status[UserAt..]), MemoryMarshal.Read<uint>(status[GroupAt..])) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018 has no statx.
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatusOf(int folder, string path, int flags, uint mask, Span<byte> status);

    [LibraryImport("libc", EntryPoint = "fchown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(SafeFileHandle file, uint user, uint group);
}
