using System.Linq.Expressions;
using System.Reflection;

namespace ComposeGen.Tests.Api;

/// <summary>Calls any public member with valid arguments apart from one.</summary>
internal static class Callable
{
    /// <summary>Returns a generic method, or a member of a generic type, with types for its parameters.</summary>
    public static MethodBase Closed(MethodBase member)
    {
        if (member.DeclaringType!.IsGenericTypeDefinition)
        {
            var type = member.DeclaringType.MakeGenericType([.. member.DeclaringType.GetGenericArguments().Select(Argument)]);
            member = MethodBase.GetMethodFromHandle(member.MethodHandle, type.TypeHandle)!;
        }

        return member is MethodInfo { IsGenericMethodDefinition: true } method
            ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(Argument)])
            : member;
    }

    /// <summary>Calls a member, writes the file that a builder's call changes, and returns the exception.</summary>
    public static Exception? Thrown(MethodBase member, int position, object? value)
    {
        var arguments = member.GetParameters()
            .Select(parameter => parameter.Position == position ? value : Sample(parameter))
            .ToArray();
        try
        {
            if (member.IsStatic || member is ConstructorInfo)
            {
                Call(member, null, arguments);
            }
            else if (!Builders.Use(member.DeclaringType!, builder => Call(member, builder, arguments)))
            {
                Call(member, SampleValues.Of(member.DeclaringType!), arguments);
            }

            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
    }

    private static Type Argument(Type parameter) => parameter.Name switch
    {
        "TShort" => typeof(VolumeMount),
        "TLong" => typeof(ServiceMount),
        _ when parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) =>
            typeof(ByteSize),
        _ => typeof(string),
    };

    private static object? Sample(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsByRef)
        {
            return null;
        }

        return type.IsByRefLike ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : SampleValues.Of(type);
    }

    private static void Call(MethodBase member, object? target, object?[] arguments)
    {
        if (!member.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike))
        {
            var result = member is ConstructorInfo constructor
                ? constructor.Invoke(arguments)
                : member.Invoke(target, arguments);
            Run(() => (result as Task)?.GetAwaiter().GetResult());
            return;
        }

        // Reflection does not pass spans; compiled expressions convert arrays to them.
        var values = member.GetParameters().Select(parameter => Constant(parameter.ParameterType, arguments[parameter.Position]));
        Expression call = member is ConstructorInfo of
            ? Expression.New(of, values)
            : Expression.Call(target is null ? null : Expression.Constant(target), (MethodInfo)member, values);
        Run(Expression.Lambda<Action>(Expression.Block(call, Expression.Empty())).Compile());
    }

    // Reflection wraps the exception of a call, too.
    private static void Run(Action call)
    {
        try
        {
            call();
        }
        catch (Exception exception)
        {
            throw new TargetInvocationException(exception);
        }
    }

    private static Expression Constant(Type type, object? value) => type.IsByRefLike
        ? Expression.Convert(Expression.Constant(value), type)
        : Expression.Constant(value, type);
}
