namespace ComposeGen.Tests.Mutations;

/// <summary>A damaged compose file.</summary>
/// <param name="Origin">The file that it was.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record MutatedFile(string Origin, byte[] Bytes);
