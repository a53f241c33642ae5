using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using ComposeGen.Fleets;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComposeGen.Cli.Templates;

/// <summary>A filter of a template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fewest">The minimum number of arguments.</param>
/// <param name="Most">The maximum number of arguments.</param>
/// <param name="Apply">Returns its result.</param>
internal sealed record Filter(string Name, int Fewest, int Most, Func<FilterCall, object?> Apply)
{
    /// <summary>Whether its input may be undefined.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Whether the result is nothing when the input is.</summary>
    public bool SkipsNothing { get; init; }

    public string Arity => Most == 0 ? "no argument" : Fewest == Most ? $"{Most}" : $"{Fewest} to {Most}";
}

/// <summary>A call of a filter.</summary>
/// <param name="Name">The filter's name.</param>
/// <param name="Input">The value on its left.</param>
/// <param name="Arguments">The values after its colon.</param>
/// <param name="Rendering">The rendering.</param>
/// <param name="Span">The place of the input.</param>
internal sealed record FilterCall(
    string Name, object? Input, IReadOnlyList<object?> Arguments, Rendering Rendering, SourceSpan Span)
{
    /// <summary>The node and service of the rendering; findings get the place of the input.</summary>
    public ConfigurationContext Context
    {
        get
        {
            Rendering.Context.Location = Rendering.SpanOf(Span);
            return Rendering.Context;
        }
    }

    /// <summary>The input as text.</summary>
    public string Text =>
        Input is IList or IReadOnlyDictionary<string, string> ? throw WrongInput("a text") : Rendering.Text(Input);

    /// <summary>The input as a list.</summary>
    public IEnumerable<object?> List => Items.Cast<object?>();

    public IList Items => Input as IList ?? throw WrongInput("a list");

    public decimal Number => NumberOf(Input);

    public bool Has(int index) => index < Arguments.Count;

    public string TextAt(int index) => Rendering.Text(Arguments[index]);

    public decimal NumberAt(int index) => NumberOf(Arguments[index]);

    public int WholeAt(int index) => NumberAt(index) is var number && Math.Abs(number) <= int.MaxValue
        ? (int)number
        : throw Error($"{Rendering.Text(number)} is too large.");

    public ScriptRuntimeException Error(string message) => new(Span, $"{Name}: {message}");

    private ScriptRuntimeException WrongInput(string wanted) => Error($"takes {wanted}, but this is {Values.Kind(Input)}.");

    private decimal NumberOf(object? value) => value switch
    {
        decimal number => number,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Error($"takes a number, but this is {Values.Kind(value)}."),
    };
}

/// <summary>A filter at a place in a template.</summary>
/// <param name="filter">The filter.</param>
/// <param name="arguments">The number of arguments there.</param>
/// <param name="input">The place of the input.</param>
internal sealed class BoundFilter(Filter filter, int arguments, SourceSpan input) : IScriptCustomFunction
{
    public int RequiredParameterCount => ParameterCount;

    public int ParameterCount => arguments + 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        new(index == 0 && filter.IsLenient ? typeof(ScriptExpression) : typeof(object), "value");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var rendering = (Rendering)context;
        var value = arguments[0] is ScriptExpression expression ? rendering.EvaluateLeniently(expression) : arguments[0];
        if (value is null && filter.SkipsNothing)
        {
            return null;
        }

        rendering.Charge(arguments.Sum(Values.Size));
        var result = filter.Apply(new FilterCall(filter.Name, value, [.. arguments.Skip(1)], rendering, input));
        rendering.Charge(Values.Size(result));
        return result;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>The filters by their names: those of Liquid, and those for fleets.</summary>
internal static class Filters
{
    // Scriban's own filters accept any type without an error, join numbers as text, and drop empty parts.
    private static readonly Dictionary<string, Filter> ByName = new Filter[]
    {
        new("address", 0, 1, Address),
        new("name", 0, 0, call => call.Context.NameOf(call.Text)),
    }
    .Concat(StandardFilters.All).Concat(EscapeFilters.All).ToDictionary(filter => filter.Name, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public static Filter? Find(string name) => ByName.GetValueOrDefault(name);

    // The input is slave1/service_entry:443, slave1/service_entry, slave1, or a service of the node itself.
    private static string Address(FilterCall call)
    {
        var colon = call.Text.LastIndexOf(':');
        var peer = colon < 0 ? call.Text : call.Text[..colon];
        int? port = call.Has(0) ? PortOf(call, call.TextAt(0)) : colon < 0 ? null : PortOf(call, call.Text[(colon + 1)..]);
        return call.Context.AddressOf(peer, port);
    }

    private static int PortOf(FilterCall call, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw call.Error($"'{text}' is not a port. Write NODE/SERVICE:PORT.");
}

/// <summary>The filters that escape a value for another language.</summary>
internal static class EscapeFilters
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Special = SearchValues.Create("\"'\\;#=[]");

    public static IReadOnlyList<Filter> All { get; } =
    [
        new("json", 0, 0, call => Json(call, call.Input)),
        new("yaml", 0, 0, call => Json(call, call.Input)),
        new("ini", 0, 0, Ini),
        new("sh", 0, 0, Shell),
        new("url", 0, 0, call => Uri.EscapeDataString(Whole(call, call.Text))),
    ];

    // JSON is also YAML when everything that YAML could read as a line break is escaped.
    private static string Json(FilterCall call, object? value) => value switch
    {
        null => "null",
        bool or decimal => call.Rendering.Text(value),
        string text => Quoted(call, text),
        IList list => $"[{string.Join(", ", list.Cast<object?>().Select(each => Json(call, each)))}]",
        FleetNode => Object(call, value),
        IReadOnlyDictionary<string, string> => Object(call, value),
        _ => throw call.Error($"takes a value, but this is {Values.Kind(value)}."),
    };

    private static string Object(FilterCall call, object value) => $"{{{string.Join(", ", Values.PartsOf(value).Select(name =>
        $"{Quoted(call, name)}: {Json(call, Values.TryGetPart(value, name, out var part) ? part : null)}"))}}}";

    private static string Quoted(FilterCall call, string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in Whole(call, text))
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        call.Rendering.Charge(quoted.Length);
        return quoted.Append('"').ToString();
    }

    // All readers of INI agree only that a value ends with its line.
    private static string Ini(FilterCall call)
    {
        var text = call.Text;
        if (text.Any(char.IsControl))
        {
            throw call.Error("a value in an INI file has one line, without control characters.");
        }

        var isPlain = text.Length > 0 && text == text.Trim() && !text.AsSpan().ContainsAny(Special);
        return isPlain
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string Shell(FilterCall call) => call.Text.Contains('\0', StringComparison.Ordinal)
        ? throw call.Error("no shell takes a NUL character.")
        : $"'{call.Text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Whole(FilterCall call, string text)
    {
        try
        {
            _ = Strict.GetByteCount(text);
            return text;
        }
        catch (EncoderFallbackException)
        {
            throw call.Error("the text contains half of a character.");
        }
    }
}
