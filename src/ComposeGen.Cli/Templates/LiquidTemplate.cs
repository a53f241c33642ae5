using ComposeGen.Fleets;
using Scriban;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>
/// Templates in Liquid, which Scriban parses and runs. They have no access to files or the clock, their steps and characters are
/// limited, and an undefined name is an error at its place.
/// </summary>
internal static class LiquidTemplate
{
    /// <summary>Reads a template.</summary>
    public static Func<ConfigurationContext, string> Read(string text, string path)
    {
        var source = new LiquidText(text, path);
        source.ThrowOnErrors();
        var template = Template.ParseLiquid(source.Masked);

        // Further messages are consequences of the first.
        if (template.HasErrors)
        {
            source.Report(template.Messages[0].Span, MessageOf(template.Messages[0].Message));
            source.ThrowOnErrors();
        }

        LiquidTree.Bind(template.Page!, source);
        source.ThrowOnErrors();
        return new Renderer(template, source).Render;
    }

    private sealed class Renderer(Template template, LiquidText source)
    {
        private TemplateException? _stopped;

        // A stopped template does not run again: the plan has its error, and the limits apply to fleets of any size.
        public string Render(ConfigurationContext context)
        {
            if (_stopped is not null)
            {
                throw new TemplateException(_stopped.Errors);
            }

            var rendering = new Rendering(source, context);
            try
            {
                var text = template.Render(rendering);
                return rendering.Errors.Count == 0 ? text : throw new TemplateException(rendering.Errors);
            }
            catch (ScriptAbortException)
            {
                throw _stopped = new TemplateException(rendering.Errors);
            }
        }
    }

    // Removes the terms of Scriban's own language before and after the message.
    private static string MessageOf(string message)
    {
        if (message.StartsWith("Error while parsing ", StringComparison.Ordinal))
        {
            message = message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..];
            message = message.LastIndexOf(" in: ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
        }

        return message.Replace("<EOL>/end of line", "the end of the tag", StringComparison.Ordinal);
    }
}
