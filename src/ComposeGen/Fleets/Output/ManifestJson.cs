using System.Text.Json.Serialization;

namespace ComposeGen.Fleets;

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCaseEnum<FleetLayout>), typeof(KebabCaseEnum<NetworkCreator>), typeof(KebabCaseEnum<FleetStepKind>)])]
[JsonSerializable(typeof(FleetManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
