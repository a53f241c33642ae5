using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The hash of a file's content in the manifest.</summary>
internal static class ContentHash
{
    /// <summary>The number of bytes of a hash.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    public static string Of(string text)
    {
        Span<byte> hash = stackalloc byte[Length];
        Of(text, hash);
        return Convert.ToHexStringLower(hash);
    }

    public static void Of(string text, Span<byte> hash)
    {
        var content = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        SHA256.HashData(content.AsSpan(0, Encoding.UTF8.GetBytes(text, content)), hash);
        ArrayPool<byte>.Shared.Return(content);
    }

    public static string OfFile(string path)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The hash of what is written to a stream.</summary>
    public static string Of(Action<Stream> write)
    {
        using var hash = SHA256.Create();
        using (var content = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            write(content);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
