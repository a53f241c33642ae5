using System.Text.Json.Serialization;

namespace ComposeGen.Fleets;

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCaseEnum<FleetLayout>), typeof(KebabCaseEnum<NetworkCreator>)])]
[JsonSerializable(typeof(FleetManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
