using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using ComposeGen.Testing;

namespace ComposeGen.Tests.Api;

/// <summary>Each public member refuses a bad argument with an exception that names it, or takes it.</summary>
public sealed class ArgumentTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    // What a member may throw, apart from that, is in its documentation.
    private static readonly Type[] Documented =
    [
        typeof(ArgumentException), typeof(FormatException), typeof(ComposeException), typeof(InvalidOperationException),
        typeof(IOException), typeof(NotSupportedException),
    ];

    [Fact]
    public void Null_is_refused_where_the_type_does_not_allow_it()
    {
        var required = Parameters().Where(parameter => !AllowsNull(parameter)).ToList();
        required.Should().HaveCountGreaterThan(450);
        required.Select(parameter => Fault(parameter, null, typeof(ArgumentNullException))).OfType<string>().Should().BeEmpty();
    }

    [Fact]
    public void Default_values_empty_texts_and_extreme_numbers_are_taken_or_refused()
    {
        var unusual = Parameters()
            .SelectMany(parameter => Unusual(parameter.ParameterType), (parameter, value) => (parameter, value))
            .ToList();
        unusual.Should().HaveCountGreaterThan(1_000);
        unusual.Select(each => Fault(each.parameter, each.value, Documented)).OfType<string>().Should().BeEmpty();
    }

    // Running fleets and projects need an engine: of their package, only what starts them is called.
    private static IEnumerable<ParameterInfo> Parameters() =>
        from assembly in new[] { typeof(Compose).Assembly, typeof(StartOptions).Assembly }
        from type in assembly.GetExportedTypes()
        where type.Name[0] != '<' && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type)
        from member in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
        where !member.IsAbstract && !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsForCompilers(member)
            && (assembly == typeof(Compose).Assembly || member.IsStatic || member is ConstructorInfo)
        from parameter in Callable.Closed(member).GetParameters()
        where !parameter.ParameterType.IsByRef
        select parameter;

    private static bool IsForCompilers(MethodBase member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;

    private static bool AllowsNull(ParameterInfo parameter) =>
        parameter.ParameterType is { IsValueType: true } or { IsByRefLike: true }
        || Nullability.Create(parameter).WriteState == NullabilityState.Nullable;

    private static IEnumerable<object?> Unusual(Type type) => type switch
    {
        _ when type == typeof(string) => ["", " ", "\0", "${", "a\nb"],
        _ when type == typeof(double) => [double.NaN, double.PositiveInfinity, double.MinValue],
        _ when type == typeof(int) => [int.MinValue, int.MaxValue],
        _ when type == typeof(long) => [long.MinValue, long.MaxValue],
        _ when type == typeof(decimal) => [decimal.MinValue, decimal.MaxValue],
        _ when type == typeof(TimeSpan) => [TimeSpan.MinValue, TimeSpan.MaxValue],
        _ when type == typeof(CancellationToken) => [],
        { IsEnum: true } => [Enum.ToObject(type, -1)],
        { IsValueType: true, IsByRefLike: false } when Nullable.GetUnderlyingType(type) is null =>
            [Activator.CreateInstance(type)],
        _ => [],
    };

    private static string? Fault(ParameterInfo parameter, object? value, params Type[] expected)
    {
        var member = (MethodBase)parameter.Member;
        var thrown = Callable.Thrown(member, parameter.Position, value);
        var holds = thrown is null ? value is not null : expected.Any(type => type.IsInstanceOfType(thrown));
        var outcome = thrown?.GetType().Name ?? "taken";
        return holds ? null : $"{member.DeclaringType!.Name}: {member}, {parameter.Name} = {value ?? "null"}: {outcome}";
    }
}
