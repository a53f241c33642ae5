namespace ComposeGen.Model;

/// <summary>When the engine starts a container again.</summary>
/// <remarks>Source: the Compose specification, "restart", since 2.0.</remarks>
public enum RestartMode
{
    /// <summary>Never: <c>no</c>, the default of Compose.</summary>
    No = 0,

    /// <summary>Until somebody removes it: <c>always</c>.</summary>
    Always = 1,

    /// <summary>When it ends with a status other than 0: <c>on-failure</c>.</summary>
    OnFailure = 2,

    /// <summary>Until somebody stops or removes it: <c>unless-stopped</c>.</summary>
    UnlessStopped = 3,
}
