using System.Security.Cryptography;
using System.Text;

namespace ComposeGen.Fleets;

/// <summary>The hash by which the manifest knows a file's content.</summary>
internal static class ContentHash
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
