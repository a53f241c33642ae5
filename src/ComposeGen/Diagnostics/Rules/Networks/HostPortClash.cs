namespace ComposeGen.Diagnostics.Rules;

/// <summary>A host port that has an owner already.</summary>
internal sealed record HostPortClash<T>(T Owner, int Port, string Protocol);
