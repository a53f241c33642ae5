using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

/// <summary>Builds an AI model, and represents it for services that use it.</summary>
public sealed class ModelBuilder
{
    private readonly AIModel _model;

    internal ModelBuilder(ComposeFileBuilder file, string name, AIModel model) => (File, Name, _model) = (file, name, model);

    /// <summary>The name in the file.</summary>
    public string Name { get; }

    internal ComposeFileBuilder File { get; }

    internal AIModel Model
    {
        get
        {
            File.ThrowIfBuilt();
            return _model;
        }
    }

    /// <inheritdoc cref="AIModel.ContextSize"/>
    /// <param name="tokens">The number of tokens.</param>
    public ModelBuilder ContextSize(ComposeValue<int> tokens) => With(Model.ContextSize = tokens);

    /// <inheritdoc cref="AIModel.RuntimeFlags"/>
    /// <param name="value">The value to add.</param>
    public ModelBuilder RuntimeFlag(ComposeText value) => With((Model.RuntimeFlags ??= []).AddAll(NotNull(value)));

    /// <inheritdoc cref="AIModel.RuntimeFlags"/>
    /// <param name="values">The values to add.</param>
    public ModelBuilder RuntimeFlags(params ReadOnlySpan<ComposeText> values) => With((Model.RuntimeFlags ??= []).AddAll(values));

    /// <inheritdoc cref="AIModel.RuntimeFlags"/>
    /// <param name="values">The values to add.</param>
    public ModelBuilder RuntimeFlags(IEnumerable<string> values) => RuntimeFlags(Texts(values));

    /// <summary>Sets any property.</summary>
    /// <param name="configure">Sets the properties.</param>
    public ModelBuilder Configure(Action<AIModel> configure) => With(Configured(Model, configure));

    /// <summary>Returns the name of the model.</summary>
    public override string ToString() => Name;

    // The argument changes the model; this continues the chain of calls.
    private ModelBuilder With<T>(T _) => this;
}
