using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>How a service gets to know an AI model.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#models">Compose Specification, models</seealso>
public sealed class ServiceModel : ComposeNode
{
    /// <summary>The environment variable that gets the model's address. Compose Specification only.</summary>
    public ComposeText? EndpointVar { get; set; }

    /// <summary>The environment variable that gets the model's name. Compose Specification only.</summary>
    public ComposeText? ModelVar { get; set; }

    internal static Shape<ServiceModel> Shape { get; } = new("model reference", () => new ServiceModel(), takesNull: true)
    {
        { "endpoint_var", x => x.EndpointVar, (x, v) => x.EndpointVar = v, Codecs.Text, Spec },
        { "model_var", x => x.ModelVar, (x, v) => x.ModelVar = v, Codecs.Text, Spec },
    };
}
