namespace ComposeGen.Yaml;

/// <summary>Which reader's idea of a plain scalar counts.</summary>
internal enum YamlFlavour
{
    /// <summary>YAML 1.1, as docker-compose 1.29 (PyYAML) has it.</summary>
    Python,

    /// <summary>YAML 1.2 for the most part, as Compose v2 (go-yaml) has it.</summary>
    Go,

    /// <summary>Text is text: the key gives it its meaning.</summary>
    Text,
}
