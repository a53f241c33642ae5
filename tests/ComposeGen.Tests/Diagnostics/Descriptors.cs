using System.Reflection;
using ComposeGen.Diagnostics;

namespace ComposeGen.Tests.Diagnostics;

/// <summary>Every kind of finding, with the class that declares it.</summary>
internal static class Descriptors
{
    public static IReadOnlyList<(Type Group, DiagnosticDescriptor Descriptor)> Declared { get; } =
        [.. typeof(DiagnosticDescriptor).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (field.DeclaringType!, (DiagnosticDescriptor)field.GetValue(null)!))];

    /// <summary>All of them by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. Declared.Select(each => each.Descriptor).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal)];
}
