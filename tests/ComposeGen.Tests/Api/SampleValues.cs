using System.Collections;
using System.Linq.Expressions;
using System.Net;
using System.Reflection;
using ComposeGen.Fleets;
using ComposeGen.Topologies;
using ComposeGen.Yaml;
using Microsoft.Extensions.DependencyInjection;

namespace ComposeGen.Tests.Api;

/// <summary>A valid value of each type that the library's public members take.</summary>
internal static class SampleValues
{
    private const int MostParts = 2_000;

    private static readonly Dictionary<Type, Func<object>> Values = new()
    {
        [typeof(string)] = () => "a",
        [typeof(int)] = () => 1,
        [typeof(long)] = () => 1L,
        [typeof(Stream)] = () => new MemoryStream(),
        [typeof(TextWriter)] = () => new StringWriter(),
        [typeof(Exception)] = () => new InvalidOperationException("a"),
        [typeof(IPAddress)] = () => IPAddress.Loopback,
        [typeof(Uri)] = () => new Uri("http://a"),
        [typeof(IServiceCollection)] = () => new ServiceCollection(),
        [typeof(ComposeText)] = () => (ComposeText)"a",
        [typeof(ComposeFile)] = File,
        [typeof(YamlNode)] = () => new YamlScalar("a"),
        [typeof(FleetPlan)] = () => OneNode().Plan(),
        [typeof(Fleet)] = OneNode,
        [typeof(NodeTemplate)] = () => NodeTemplate.Parse("services: {web: {image: a}}"),
        [typeof(FileSource)] = () => FileSource.File("a"),
        [typeof(ManifestNetwork)] = () => new ManifestNetwork("n", "n", "bridge", null, NetworkCreator.Fleet, 1),
        [typeof(ConfigurationContext)] = Context,
        [typeof(ProjectResult)] = () => Project.Load(["a"]),
        [typeof(Topology)] = () => Topology.Of(new Project("p", File())),
    };

    /// <summary>Returns a value of a type.</summary>
    public static object Of(Type type) => Values.TryGetValue(type, out var value) ? value() : Created(type);

    private static ComposeFile File() => Compose.File(f => f.Service("web", s => s.Image("a")));

    private static Fleet OneNode() => Fleet.Create("f", f => f.Node("m", _ => File()));

    private static ConfigurationContext Context()
    {
        ConfigurationContext? found = null;
        Fleet.Create("f", f => f.Node("m", _ => File(), m => m.ConfigurationFile("web", "/a", context =>
        {
            found = context;
            return "";
        }))).Plan();
        return found!;
    }

    private static object Created(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
        { IsValueType: true } => Activator.CreateInstance(type)!,
        { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 0),
        _ when typeof(Delegate).IsAssignableFrom(type) => Callback(type),
        { IsGenericType: true } => Collection(type),
        _ => Builder(type) ?? Property(type) ?? Part(type) ?? Constructed(type),
    };

    private static Delegate Callback(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        Expression body = invoke.ReturnType == typeof(void)
            ? Expression.Empty()
            : Expression.Constant(Of(invoke.ReturnType), invoke.ReturnType);
        return Expression.Lambda(type, body, invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
    }

    private static object Collection(Type type)
    {
        var arguments = type.GetGenericArguments();
        var collection = arguments.Length == 2 ? typeof(Dictionary<,>) : typeof(List<>);
        var concrete = collection.MakeGenericType(arguments);
        return Activator.CreateInstance(type.IsAssignableFrom(concrete) ? concrete : type)!;
    }

    private static object? Builder(Type type)
    {
        object? found = null;
        Builders.Use(type, builder => found = builder);
        return found;
    }

    // A test may set a property of the value, which must not change the one that the library returns.
    private static object? Property(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(property => property.PropertyType == type)?.GetValue(null) is { } value
            ? type.GetMethod("<Clone>$")?.Invoke(value, null) ?? value
            : null;

    // What only the library makes is a part of what it returns.
    private static object? Part(Type type)
    {
        var parts = new List<object> { OneNode().Plan(), ComposeFile.Parse("services: {web: {imag: a}}") };
        for (var next = 0; next < parts.Count && next < MostParts; next++)
        {
            if (type.IsInstanceOfType(parts[next]))
            {
                return parts[next];
            }

            parts.AddRange(PartsOf(parts[next]).Where(part =>
                part.GetType().Assembly == typeof(Compose).Assembly || part is IEnumerable and not string));
        }

        return null;
    }

    private static IEnumerable<object> PartsOf(object whole) => whole is IEnumerable values
        ? values.Cast<object>()
        : whole.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(whole)).OfType<object>();

    private static object Constructed(Type type)
    {
        var constructor = type.GetConstructors().MinBy(constructor => constructor.GetParameters().Length)
            ?? throw new Xunit.Sdk.XunitException($"Add a value of {type} to {nameof(SampleValues)}.");
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }
}
