namespace ComposeGen.Diagnostics;

/// <summary>The findings of reading and of the format: CG1xxx.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor Unreadable = Error("CG1001", "The file cannot be read");
    public static readonly DiagnosticDescriptor InvalidYaml = Error("CG1002", "The text is not valid YAML");
    public static readonly DiagnosticDescriptor SeveralDocuments = Error("CG1003", "The file contains several YAML documents");
    public static readonly DiagnosticDescriptor DuplicateKey = Warning("CG1004", "A key occurs twice in one mapping");
    public static readonly DiagnosticDescriptor KeyNotAString = Error("CG1005", "A key is not a string");
    public static readonly DiagnosticDescriptor TooLarge = Error("CG1006", "The document is too large or too deep");
    public static readonly DiagnosticDescriptor UndefinedAlias = Error("CG1007", "An alias has no anchor before it");
    public static readonly DiagnosticDescriptor InvalidMergeKey = Error("CG1008", "The value of a merge key is not a mapping");
    public static readonly DiagnosticDescriptor RepeatedValue = Error("CG1009", "A list contains the same value twice");
    public static readonly DiagnosticDescriptor ForbiddenCharacter = Error("CG1010", "A character is not allowed in a YAML file");
    public static readonly DiagnosticDescriptor SurrogateEscapes = Warning("CG1036", "A character is written as two escapes");
    public static readonly DiagnosticDescriptor UnknownKey = Error("CG1101", "The format has no such key");
    public static readonly DiagnosticDescriptor WrongType = Error("CG1102", "A value has the wrong type");
    public static readonly DiagnosticDescriptor InvalidValue =
        Error("CG1103", "A value does not have the form that its key requires");
    public static readonly DiagnosticDescriptor InvalidInterpolation =
        Error("CG1104", "A $ or ${ is not a variable, and the file is refused");
    public static readonly DiagnosticDescriptor Contradiction = Error("CG1105", "Two keys exclude each other");
    public static readonly DiagnosticDescriptor StrayDollar = Warning("CG1106", "A $ does not begin a variable");
    public static readonly DiagnosticDescriptor YamlSurprise = Warning("CG1107", "An unquoted value is not what it looks like");
    public static readonly DiagnosticDescriptor MalformedImage = Warning("CG1108", "An image reference is malformed");
    public static readonly DiagnosticDescriptor UnsetVariable = Warning("CG1109", "A variable is not set");
    public static readonly DiagnosticDescriptor RequiredVariable = Error("CG1110", "A required variable is not set");
    public static readonly DiagnosticDescriptor NotAString = Error("CG1111", "A number or boolean is in the place of a string");
    public static readonly DiagnosticDescriptor RefusedByStack = Warning("CG1115", "Only docker stack refuses a value");
    public static readonly DiagnosticDescriptor RefusedDuplicateKey =
        Error("CG1116", "A key occurs twice, and readers refuse the file");
    public static readonly DiagnosticDescriptor InvalidVersion = Error("CG1201", "The version is not a known format");
    public static readonly DiagnosticDescriptor Version1 = Warning("CG1203", "The file has the layout of version 1");
    public static readonly DiagnosticDescriptor NotInFormat = Error("CG1202", "The format does not support a value");
    public static readonly DiagnosticDescriptor LeftOut =
        Warning("CG1204", "The target format does not support a value, and it is omitted");

    private static DiagnosticDescriptor Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);

    private static DiagnosticDescriptor Warning(string code, string title) => new(code, DiagnosticSeverity.Warning, title);
}
