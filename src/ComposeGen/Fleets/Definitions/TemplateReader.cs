namespace ComposeGen.Fleets;

/// <summary>Reads a template. The library itself knows no template language; <c>composegen</c> reads Liquid.</summary>
/// <param name="text">The template's text.</param>
/// <param name="path">The file that it came from, for <see cref="ConfigurationContext.Location"/>.</param>
/// <returns>Renders the template for a service of a node; throws a <see cref="TemplateException"/> where that fails.</returns>
/// <exception cref="TemplateException">The text is no template.</exception>
public delegate Func<ConfigurationContext, string> TemplateReader(string text, string path);
