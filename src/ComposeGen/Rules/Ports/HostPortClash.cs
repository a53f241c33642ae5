namespace ComposeGen.Rules;

/// <summary>Two that take the same port of the host.</summary>
/// <param name="First">Who takes it first, in the order of the files.</param>
/// <param name="Second">Who comes later.</param>
/// <param name="Port">The lowest port that both take.</param>
internal sealed record HostPortClash<TOwner>(TOwner First, TOwner Second, int Port);
