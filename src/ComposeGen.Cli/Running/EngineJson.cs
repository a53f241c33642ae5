using System.Text.Json.Serialization;

namespace ComposeGen.Cli.Running;

[JsonSerializable(typeof(EngineContainer))]
[JsonSerializable(typeof(EngineNetwork))]
[JsonSerializable(typeof(EngineService))]
internal sealed partial class EngineJson : JsonSerializerContext;
