using ComposeGen.Diagnostics;

namespace ComposeGen.Fleets;

/// <summary>Turns the errors of templates into findings.</summary>
internal static class ConfigurationTemplate
{
    /// <summary>What renders a template; <see langword="null"/> when it was reported that nothing can.</summary>
    public static Func<ConfigurationContext, string>? Read(string text, string path, TemplateReader reader, DiagnosticBag diagnostics)
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

    private static Diagnostic Finding(TemplateError error, ComposePath path) => new(
        error.Kind switch
        {
            TemplateErrorKind.Syntax => FleetDiagnostics.TemplateSyntax,
            TemplateErrorKind.Undefined => FleetDiagnostics.TemplateUndefined,
            _ => FleetDiagnostics.TemplateFails,
        },
        path,
        error.Span,
        error.Message);
}
