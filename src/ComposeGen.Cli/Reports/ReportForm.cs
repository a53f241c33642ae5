namespace ComposeGen.Cli.Reports;

/// <summary>The forms of <c>check --report</c>.</summary>
internal enum ReportForm
{
    Text,
    Json,
    Sarif,
    GitHub,
}
