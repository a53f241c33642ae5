namespace ComposeGen.EngineTests.Tools;

/// <summary>A part of Docker that tests talk to.</summary>
public enum DockerPart
{
    /// <summary>docker-compose 1.29, the last of its line.</summary>
    DockerCompose,

    /// <summary>Compose v2, as <c>docker compose</c>.</summary>
    ComposeV2,

    /// <summary>The part of the Docker CLI that reads 3.8, as <c>docker stack config</c>; it needs no engine.</summary>
    Stack,

    /// <summary>A Docker Engine that answers and has the image that tests run.</summary>
    Engine,
}
