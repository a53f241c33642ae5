using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ComposeGen.Tests.Docs;

/// <summary>A picture of rectangles with round corners, painted from SVG's description of them and stored as PNG.</summary>
internal static class Png
{
    private const int Samples = 4;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001a\n"u8];

    /// <summary>
    /// Four bytes a pixel, red, green, blue and opacity; a zero before each line means that it is stored as it is.
    /// </summary>
    public static byte[] Paint(int size, IReadOnlyList<Rectangle> rectangles)
    {
        var lines = new byte[size * ((size * 4) + 1)];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                Pixel(x, y, rectangles).CopyTo(lines.AsSpan((y * ((size * 4) + 1)) + 1 + (x * 4)));
            }
        }

        return lines;
    }

    public static byte[] Encode(int size, byte[] lines)
    {
        using var compressed = new MemoryStream();
        using (var zip = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(lines);
        }

        // Eight bits a channel, colours with opacity, nothing else.
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9]) = (8, 6);
        return [.. Signature, .. Chunk("IHDR", header), .. Chunk("IDAT", compressed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The lines of a picture that <see cref="Encode"/> wrote; how they are compressed does not matter.</summary>
    public static byte[] Decode(byte[] png)
    {
        var start = Signature.Length + 25;
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(start));
        using var zip = new ZLibStream(new MemoryStream(png, start + 8, length), CompressionMode.Decompress);
        using var lines = new MemoryStream();
        zip.CopyTo(lines);
        return lines.ToArray();
    }

    // The mean of what lies under several points of the pixel.
    private static byte[] Pixel(int x, int y, IReadOnlyList<Rectangle> rectangles)
    {
        var hits = Enumerable.Range(0, Samples * Samples)
            .Select(sample => rectangles.LastOrDefault(rectangle =>
                rectangle.Covers(x + (((sample % Samples) + 0.5) / Samples), y + (((sample / Samples) + 0.5) / Samples))))
            .OfType<Rectangle>()
            .ToList();
        return hits.Count == 0
            ? [0, 0, 0, 0]
            : [.. new[] { 16, 8, 0 }.Select(shift => (byte)hits.Average(hit => (hit.Colour >> shift) & 0xff)),
                (byte)(hits.Count * 255 / (Samples * Samples))];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] checkedPart = [.. Encoding.ASCII.GetBytes(name), .. data];
        var chunk = new byte[checkedPart.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        checkedPart.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksum(checkedPart));
        return chunk;
    }

    // CRC-32, as ISO 3309 has it.
    private static uint Checksum(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320u * (sum & 1));
            }
        }

        return ~sum;
    }
}
