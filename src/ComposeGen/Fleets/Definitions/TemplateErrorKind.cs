namespace ComposeGen.Fleets;

/// <summary>What is wrong in a template.</summary>
public enum TemplateErrorKind
{
    /// <summary>The text is no template, or uses a filter that there is not.</summary>
    Syntax,

    /// <summary>A variable, or a part of one, is not defined.</summary>
    Undefined,

    /// <summary>It cannot be rendered: a filter does not take its input, or it takes too long or becomes too large.</summary>
    Failure,
}
