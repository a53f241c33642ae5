using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ComposeGen.Yaml;

/// <summary>Copies the owner of a file, which .NET cannot change. Works on Linux only.</summary>
internal static partial class FileOwner
{
    private const int WorkingFolder = -100;
    private const uint UserAndGroup = 0x18;

    // These are offsets in struct statx, which is the same on all processors.
    private const int Size = 256;
    private const int UserAt = 20;
    private const int GroupAt = 24;

    /// <summary>Gives a file the owner and group of another. Returns <see langword="false"/> when this process has no
    /// permission.</summary>
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
