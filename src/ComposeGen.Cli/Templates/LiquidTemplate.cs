using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>
/// Templates in Liquid, as far as configuration files need it: no files, no clock, and every step, every character and every level
/// counted. What is not defined is an error at its place.
/// </summary>
internal static class LiquidTemplate
{
    /// <summary>Reads a template.</summary>
    public static Func<ConfigurationContext, string> Read(string text, string path)
    {
        var source = new TemplateText(text, path);
        var statements = TemplateParser.Parse(source);
        return context => Render(source, statements, context);
    }

    private static string Render(TemplateText source, IReadOnlyList<Statement> statements, ConfigurationContext context)
    {
        var rendering = new Rendering(source, context);
        rendering.Run(statements);
        return rendering.Errors.Count == 0 ? rendering.Text : throw new TemplateException(rendering.Errors);
    }
}
