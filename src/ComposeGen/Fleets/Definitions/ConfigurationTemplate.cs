using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Turns the errors of templates into findings.</summary>
internal static class ConfigurationTemplate
{
    /// <summary>What renders a template; <see langword="null"/> when it was reported that nothing can.</summary>
    public static Func<ConfigurationContext, string>? Read(
        string text, string path, TemplateReader reader, DiagnosticBag diagnostics)
    {
        try
        {
            var render = reader(text, path);
            return context => Render(render, context);
        }
        catch (TemplateException exception)
        {
            diagnostics.AddRange(exception.Errors.Select(error => Finding(error, ComposePath.Root)));
            return null;
        }
    }

    private static string Render(Func<ConfigurationContext, string> render, ConfigurationContext context)
    {
        try
        {
            return render(context);
        }
        catch (TemplateException exception)
        {
            var path = ComposePath.Root.Child("services").Child(context.Service);
            throw new ComposeException([.. exception.Errors.Select(error => Finding(error, path))]);
        }
    }

    private static Diagnostic Finding(TemplateError error, ComposePath path)
    {
        var nearest = error.UnknownName is { } name ? Spelling.Nearest(name, error.KnownNames) : null;
        var help = nearest is not null ? Spelling.Question(nearest)
            : error.KnownNames.Count > 0 ? $" Known are {string.Join(", ", error.KnownNames)}."
            : "";
        return new Diagnostic(DescriptorOf(error.Kind), path, error.Span, error.Message + help) { Suggestion = nearest };
    }

    private static DiagnosticDescriptor DescriptorOf(TemplateErrorKind kind) => kind switch
    {
        TemplateErrorKind.Syntax => FleetDiagnostics.TemplateSyntax,
        TemplateErrorKind.Undefined => FleetDiagnostics.TemplateUndefined,
        _ => FleetDiagnostics.TemplateFails,
    };
}
