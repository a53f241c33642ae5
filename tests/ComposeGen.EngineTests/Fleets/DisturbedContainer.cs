using System.Text.Json.Nodes;

namespace ComposeGen.EngineTests.Fleets;

/// <summary>A container of a fleet that something may happen to.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Service">Its service.</param>
/// <param name="Id">Its id.</param>
/// <param name="Started">When it started.</param>
/// <param name="Networks">The names of its networks.</param>
internal sealed record DisturbedContainer(string Project, string Service, string Id, string Started, string Networks)
{
    public string Place => $"{Project}/{Service}";

    public static DisturbedContainer Of(JsonNode container)
    {
        var labels = container["Config"]!["Labels"]!;
        var networks = container["NetworkSettings"]![nameof(Networks)]!.AsObject().Select(network => network.Key);
        return new DisturbedContainer(
            labels["com.docker.compose.project"]!.GetValue<string>(),
            labels["com.docker.compose.service"]!.GetValue<string>(),
            container[nameof(Id)]!.GetValue<string>(),
            container["State"]!["StartedAt"]!.GetValue<string>(),
            string.Join(' ', networks.Order(StringComparer.Ordinal)));
    }
}
