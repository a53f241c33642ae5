using System.Reflection;

namespace ComposeGen.Tests.Building;

/// <summary>
/// Each method of the fluent API, and each overload of it, is called by some test or sample, as the code of this assembly shows.
/// </summary>
public sealed class CalledMethodsTests
{
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What is a method of another assembly is referred to by a token of one of these tables.
    private static readonly byte[] MemberTables = [0x0A, 0x2B];

    [Fact]
    public void Every_method_of_every_builder_is_called()
    {
        var called = typeof(CalledMethodsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            .SelectMany(CallsIn)
            .ToHashSet();
        var builders = typeof(Compose).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Builder", StringComparison.Ordinal)).ToList();
        var methods = builders.SelectMany(builder =>
            builder.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));

        builders.Should().HaveCountGreaterThan(6);
        methods.Where(method => !method.IsVirtual && !called.Contains(method))
            .Select(method => $"{method.DeclaringType!.Name}: {method}").Should().BeEmpty();
    }

    // A byte that is no instruction may look like a call; the token behind it then hardly ever is one of a builder's method.
    private static IEnumerable<MethodBase> CallsIn(MethodBase caller)
    {
        var code = caller.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < code.Length; at++)
        {
            if (code[at] is Call or CallVirtual && MemberTables.Contains(code[at + 4])
                && Resolve(caller.Module, BitConverter.ToInt32(code, at + 1)) is { } method)
            {
                yield return method is MethodInfo { IsGenericMethod: true } generic
                    ? generic.GetGenericMethodDefinition()
                    : method;
            }
        }
    }

    private static MethodBase? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMember(token) as MethodBase;
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
