namespace ComposeGen.Yaml;

/// <summary>The reader that decides what a plain scalar means.</summary>
internal enum YamlFlavour
{
    /// <summary>YAML 1.1, as in docker-compose 1.29 (PyYAML).</summary>
    Python,

    /// <summary>Mostly YAML 1.2, as in Compose v2 (go-yaml).</summary>
    Go,

    /// <summary>No types: the key decides what the text means.</summary>
    Text,
}
