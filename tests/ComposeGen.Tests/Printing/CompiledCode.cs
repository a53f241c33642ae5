using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComposeGen.Tests.Printing;

/// <summary>Printed code, compiled as programs compile it.</summary>
internal static class CompiledCode
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles classes together, and returns the file that each of them creates.</summary>
    public static IReadOnlyList<ComposeFile> Run(IReadOnlyList<string> classNames, IReadOnlyList<string> code) =>
        [.. Methods(classNames, code).Select(method => (ComposeFile)Result(method))];

    /// <summary>Compiles classes together, and returns the method <c>Create</c> of each of them.</summary>
    public static IReadOnlyList<MethodInfo> Methods(IReadOnlyList<string> classNames, IReadOnlyList<string> code)
    {
        var assembly = Compile(code);
        return [.. classNames.Select(name => assembly.GetType(name)!.GetMethod("Create")!)];
    }

    /// <summary>Calls a printed method, and returns what it creates.</summary>
    public static object Result(MethodInfo method, params object[] arguments) =>
        method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;

    private static Assembly Compile(IReadOnlyList<string> code)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create(
            "Printed",
            code.Select(text => CSharpSyntaxTree.ParseText(text, options)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        var errors = result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(result.Success && errors.Count == 0, string.Join('\n', errors.Take(20).Select(Shown)));
        return Assembly.Load(bytes.ToArray());
    }

    private static string Shown(Diagnostic found) =>
        $"{found}\n{found.Location.SourceTree!.GetText().Lines[found.Location.GetLineSpan().StartLinePosition.Line]}";
}
