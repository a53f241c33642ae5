using System.Runtime.CompilerServices;
using ComposeGen.Yaml;

namespace ComposeGen.Building;

/// <summary>Checks arguments of the builders, and adds them to lists and maps.</summary>
internal static class BuilderArguments
{
    /// <summary>Returns an argument that is not null.</summary>
    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value;
    }

    /// <summary>Returns an argument that is not empty.</summary>
    public static string NotEmpty(string? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return value;
    }

    /// <summary>Returns an argument that has a text, as default values do not.</summary>
    public static T NotDefault<T>(T value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : struct, ITextValue<T> =>
        EqualityComparer<T>.Default.Equals(value, default) && value.ToString() is null or ""
            ? throw new ArgumentException("The default value has no text.", parameter)
            : value;

    /// <summary>Converts literals.</summary>
    public static ComposeText[] Texts(IEnumerable<string> literals)
    {
        ArgumentNullException.ThrowIfNull(literals);
        return [.. literals.Select(literal => (ComposeText)literal)];
    }

    /// <summary>Reads a value with a grammar.</summary>
    /// <exception cref="FormatException">The text is not a valid value. The message names its place.</exception>
    public static ComposeValue<T> Read<T>(ComposeText text, string property, string kind, string name)
        where T : struct, ISpanParsable<T>
    {
        try
        {
            return ComposeValue<T>.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{property} of the {kind} '{name}': {exception.Message}", exception);
        }
    }

    /// <summary>Adds an extension.</summary>
    public static ComposeNode Extend(this ComposeNode node, string key, YamlNode value, bool replaces)
    {
        NotNull(value);
        if (!NotNull(key).StartsWith("x-", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{key}' does not begin with x-.", nameof(key));
        }

        if (node.Extensions.Contains(key) && !replaces)
        {
            throw new ArgumentException($"'{key}' was set already.", nameof(key));
        }

        node.Keep(key, new Extension(key, value));
        return node;
    }

    /// <summary>Configures a node.</summary>
    public static T Configured<T>(T target, Action<T> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(target);
        return target;
    }

    /// <summary>Adds values to a list.</summary>
    public static IList<T> AddAll<T>(this IList<T> list, params ReadOnlySpan<T> values)
    {
        foreach (var value in values)
        {
            list.Add(value is null ? throw new ArgumentNullException(nameof(values)) : value);
        }

        return list;
    }

    /// <summary>Adds a value whose name must be unique, such as a label or an option.</summary>
    public static OrderedDictionary<string, T> AddOnce<T>(
        this OrderedDictionary<string, T> map, string name, T value, bool replaces)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (replaces)
        {
            map[name] = value;
        }
        else if (!map.TryAdd(name, value))
        {
            throw new ArgumentException($"'{name}' was set already.", nameof(name));
        }

        return map;
    }

    /// <summary>Adds values whose names must be unique.</summary>
    public static OrderedDictionary<string, ComposeText?> AddEach<T>(
        this OrderedDictionary<string, ComposeText?> map, IEnumerable<KeyValuePair<string, T>> values, bool replaces)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (name, value) in values)
        {
            map.AddOnce(name, ComposeText.From(value), replaces);
        }

        return map;
    }

    /// <inheritdoc cref="AddEach{T}(OrderedDictionary{string, ComposeText?}, IEnumerable{KeyValuePair{string, T}}, bool)"/>
    public static OrderedDictionary<string, ComposeText?> AddEach(
        this OrderedDictionary<string, ComposeText?> map, ReadOnlySpan<(string Name, ComposeText Value)> values, bool replaces)
    {
        foreach (var (name, value) in values)
        {
            map.AddOnce(name, NotNull(value), replaces);
        }

        return map;
    }
}
