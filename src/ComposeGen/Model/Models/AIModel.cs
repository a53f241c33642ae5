using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Model;

/// <summary>An AI model that services use.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/15-models.md"/>
public sealed class AIModel : CommentedNode
{
    /// <summary>The name of the model; the key when unset. Compose Specification only.</summary>
    public ComposeText? Name { get; set; }

    /// <summary>The model, as an image in a registry. Compose Specification only.</summary>
    public ComposeText? Reference { get; set; }

    /// <summary>The size of the context in tokens; that of the model when unset. Compose Specification only.</summary>
    public ComposeValue<int>? ContextSize { get; set; }

    /// <summary>Options for the engine that runs the model. Compose Specification only.</summary>
    public IList<ComposeText>? RuntimeFlags { get; set; }

    internal static Shape<AIModel> Shape { get; } = new("model", () => new AIModel(), isFluent: true)
    {
        { "name", x => x.Name, (x, v) => x.Name = v, Codecs.Text.CalledWith((_, _) => null), Spec },
        { "model", x => x.Reference, (x, v) => x.Reference = v, Codecs.Text, Spec, Row.RequiredIn(Spec) },
        { "context_size", x => x.ContextSize, (x, v) => x.ContextSize = v, Codecs.Int.UnquotedIn(Spec), Spec },
        { "runtime_flags", x => x.RuntimeFlags, (x, v) => x.RuntimeFlags = v, Codecs.Texts, Spec },
    };

    internal static Codec<AIModel> Codec { get; } = Codecs.Node(Shape);
}

/// <summary>The use of an AI model by a service.</summary>
/// <seealso href="https://github.com/compose-spec/compose-spec/blob/main/05-services.md#models"/>
public sealed class ServiceModel : ComposeNode
{
    /// <summary>The environment variable for the address of the model. Compose Specification only.</summary>
    public ComposeText? EndpointVar { get; set; }

    /// <summary>The environment variable for the name of the model. Compose Specification only.</summary>
    public ComposeText? ModelVar { get; set; }

    internal static Shape<ServiceModel> Shape { get; } = new("model reference", () => new ServiceModel(), takesNull: true)
    {
        { "endpoint_var", x => x.EndpointVar, (x, v) => x.EndpointVar = v, Codecs.Text, Spec },
        { "model_var", x => x.ModelVar, (x, v) => x.ModelVar = v, Codecs.Text, Spec },
    };
}
