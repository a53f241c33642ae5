using System.Reflection;
using System.Runtime.CompilerServices;

namespace ComposeGen.Tests.Api;

/// <summary>Each public member refuses a bad argument with an exception that names it, or takes it.</summary>
public sealed class ArgumentTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void Null_is_refused_where_the_type_does_not_allow_it() =>
        Parameters().Where(parameter => !AllowsNull(parameter))
            .Select(parameter => Fault(parameter, null, typeof(ArgumentNullException)))
            .OfType<string>().ToList().Distinct().Aggregate("", (a, b) => a + "\n" + b).Should().BeEmpty();

    [Fact]
    public void Default_values_empty_texts_and_numbers_out_of_range_are_taken_or_refused() =>
        Parameters().SelectMany(parameter => Unusual(parameter.ParameterType).Select(value => Fault(parameter, value,
                typeof(ArgumentException), typeof(FormatException), typeof(ComposeException), typeof(InvalidOperationException),
                typeof(IOException), typeof(NotSupportedException))))
            .OfType<string>().ToList().Distinct().Aggregate("", (a, b) => a + "\n" + b).Should().BeEmpty();

    private static IEnumerable<ParameterInfo> Parameters() =>
        from assembly in new[] { typeof(Compose).Assembly }
        from type in assembly.GetExportedTypes()
        where type.Name[0] != '<' && !typeof(Delegate).IsAssignableFrom(type) && !type.IsInterface
        from member in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
        where !member.IsAbstract && !member.IsDefined(typeof(CompilerGeneratedAttribute))
        from parameter in Callable.Closed(member).GetParameters()
        where !parameter.ParameterType.IsByRef
        select parameter;

    private static bool AllowsNull(ParameterInfo parameter) => parameter.ParameterType is { IsValueType: true } or { IsByRefLike: true }
        || Nullability.Create(parameter).WriteState == NullabilityState.Nullable;

    private static IEnumerable<object?> Unusual(Type type) => type switch
    {
        _ when type == typeof(string) => ["", " ", "\0", "${", "a\nb"],
        _ when type == typeof(double) => [double.NaN, double.PositiveInfinity, double.MinValue],
        _ when type == typeof(int) => [int.MinValue, int.MaxValue],
        _ when type == typeof(long) => [long.MinValue, long.MaxValue],
        _ when type == typeof(decimal) => [decimal.MinValue, decimal.MaxValue],
        _ when type == typeof(TimeSpan) => [TimeSpan.MinValue, TimeSpan.MaxValue],
        { IsEnum: true } => [Enum.ToObject(type, -1)],
        { IsValueType: true, IsByRefLike: false } => [Activator.CreateInstance(type)],
        _ => [],
    };

    private static string? Fault(ParameterInfo parameter, object? value, params Type[] expected)
    {
        Exception? thrown; try { thrown = Callable.Thrown((MethodBase)parameter.Member, parameter.Position, value); } catch (Xunit.Sdk.XunitException e) { return "MISSING " + e.Message; } catch(Exception e) { thrown = e; } 
        var holds = thrown is null ? value is not null : expected.Any(type => type.IsInstanceOfType(thrown));
        return holds
            ? null
            : $"{parameter.Member.DeclaringType!.Name}.{parameter.Member}, {parameter.Name} = {value ?? "null"}: {thrown?.GetType().Name ?? "taken"}";
    }
}
