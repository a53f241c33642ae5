namespace ComposeGen.Model;

/// <summary>When Compose fetches the image of a service from its registry.</summary>
/// <remarks>Source: the Compose specification, "pull_policy".</remarks>
public enum PullMode
{
    /// <summary>When the engine has none: <c>missing</c>, the default of a service that is not built.</summary>
    Missing = 0,

    /// <summary>The older name of <see cref="Missing"/>: <c>if_not_present</c>.</summary>
    IfNotPresent = 1,

    /// <summary>Each time: <c>always</c>.</summary>
    Always = 2,

    /// <summary>Not at all: <c>never</c>.</summary>
    Never = 3,

    /// <summary>Not at all, it is built each time: <c>build</c>.</summary>
    Build = 4,

    /// <summary>When it is older than <c>pull_refresh_after</c> says: <c>refresh</c>.</summary>
    Refresh = 5,

    /// <summary>When it was last fetched a day ago: <c>daily</c>.</summary>
    Daily = 6,

    /// <summary>When it was last fetched a week ago: <c>weekly</c>.</summary>
    Weekly = 7,

    /// <summary>When it was last fetched an interval ago: <c>every_12h</c>.</summary>
    Every = 8,
}
