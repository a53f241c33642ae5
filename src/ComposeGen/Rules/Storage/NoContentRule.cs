using ComposeGen.Diagnostics;
using ComposeGen.Yaml;

namespace ComposeGen.Rules;

/// <summary>CG2039: a configuration file or secret has its content from somewhere.</summary>
internal sealed class NoContentRule : FileRule
{
    public override void Check(ComposeFile file, FileFindings findings)
    {
        foreach (var (name, config) in file.Configs)
        {
            if (config is CreatedConfig { Source: null, TemplateDriver: null, Verbatim: null }
                && !Keeps(config, refusesFalse: false))
            {
                Report("configs", name, "file, environment or content");
            }
        }

        foreach (var (name, secret) in file.Secrets)
        {
            if (secret is CreatedSecret { Source: null or EnvironmentValue { Name.Raw: "" }, Driver: null, Verbatim: null }
                && !Keeps(secret, refusesFalse: file.Format == ComposeFormat.Spec))
            {
                Report("secrets", name, "file or environment");
            }
        }

        void Report(string section, string name, string keys) => findings.Report(
            FileDiagnostics.NoContent, ComposePath.Root.Child(section).Child(name), $"Nothing says what is in '{name}' of {section}. Give it {keys}, or make it external.");
    }

    // Only Compose v2 notices that a secret with external: false has no content.
    private static bool Keeps(ComposeNode node, bool refusesFalse) =>
        node.Keeps("file")
        || node.Keeps("environment")
        || node.Keeps("content")
        || (node.Keeps("external") && (!refusesFalse || node.Extensions["external"].Value is not YamlScalar { Boolean: false }));
}
