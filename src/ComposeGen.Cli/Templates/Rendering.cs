using System.Globalization;
using System.Text;
using ComposeGen.Fleets;

namespace ComposeGen.Cli.Templates;

/// <summary>One rendering of a template: its variables, its text so far, and what went wrong.</summary>
internal sealed class Rendering(TemplateText source, ConfigurationContext context)
{
    /// <summary>Some hundred times what a configuration file of a large fleet takes.</summary>
    internal const int MaxSteps = 1_000_000;

    /// <summary>How many characters and list values a template may make altogether.</summary>
    internal const int MaxSize = 16 * 1024 * 1024;

    private const int MaxErrors = 20;

    private readonly Dictionary<string, object?> _assigned = new(StringComparer.Ordinal);
    private readonly List<(string Name, object? Value)> _loops = [];
    private readonly HashSet<TemplateError> _errors = [];
    private StringBuilder _output = new();
    private int _steps;
    private int _size;

    public ConfigurationContext Context => context;

    /// <summary>Set by break and continue until their loop sees it.</summary>
    public LoopExit Exit { get; set; }

    /// <summary>Whether what is not defined is nothing, since there is a default for it.</summary>
    public bool IsLenient { get; set; }

    public IReadOnlyList<TemplateError> Errors => [.. _errors];

    public string Text => _output.ToString();

    public void Run(IReadOnlyList<Statement> statements)
    {
        for (var index = 0; index < statements.Count && Exit == LoopExit.None; index++)
        {
            Step(statements[index]);
            statements[index].Run(this);
        }
    }

    public void Step(Place place)
    {
        if (++_steps > MaxSteps)
        {
            throw Stop(place, $"The template takes more than {MaxSteps.ToString("N0", CultureInfo.InvariantCulture)} steps. Loop over less.");
        }
    }

    public void Write(string text, Place place)
    {
        Charge(text.Length, place);
        _output.Append(text);
    }

    /// <summary>Counts what is made, so that doubling it ends before the memory does.</summary>
    public void Charge(int size, Place place)
    {
        _size += Math.Min(size, MaxSize + 1);
        if (_size > MaxSize)
        {
            throw Stop(place, $"The template makes more than {(MaxSize / 1024 / 1024).ToString(CultureInfo.InvariantCulture)} million characters.");
        }
    }

    /// <summary>The text that statements write.</summary>
    public string Capture(IReadOnlyList<Statement> statements)
    {
        var outside = _output;
        _output = new StringBuilder();
        Run(statements);
        var captured = _output.ToString();
        _output = outside;
        return captured;
    }

    public void Assign(string name, object? value) => _assigned[name] = value;

    public void EnterLoop(string name, object? value) => _loops.Add((name, value));

    public void LeaveLoop() => _loops.RemoveAt(_loops.Count - 1);

    public bool TryGet(string name, out object? value)
    {
        var loop = _loops.FindLastIndex(each => each.Name == name);
        value = loop >= 0 ? _loops[loop].Value : null;
        return loop >= 0 || _assigned.TryGetValue(name, out value) || TryGetGiven(name, out value);
    }

    /// <summary>All names that mean something here.</summary>
    public IEnumerable<string> Names =>
        [.. _loops.Select(loop => loop.Name), .. _assigned.Keys, .. context.Node.Variables.Keys, "node", "fleet", "service", "nodes", "peers", "NODE", "NODE_INDEX", "FLEET"];

    public void Report(TemplateErrorKind kind, Place place, string message)
    {
        _errors.Add(new TemplateError(kind, SpanOf(place), message));
        if (_errors.Count >= MaxErrors)
        {
            throw new TemplateException(Errors);
        }
    }

    public ComposeGen.Yaml.SourceSpan SpanOf(Place place) => source.Span(place.Start, place.End);

    private TemplateException Stop(Place place, string message)
    {
        _errors.Add(new TemplateError(TemplateErrorKind.Failure, SpanOf(place), message));
        return new TemplateException(Errors);
    }

    private bool TryGetGiven(string name, out object? value)
    {
        value = name switch
        {
            "node" => new NodeMembers(context.Node),
            "fleet" or "FLEET" => context.Node.Fleet,
            "service" => context.Service,
            "nodes" => ListOf(context.Nodes),
            "peers" => ListOf(context.Peers),
            "NODE" => context.Node.Name,
            "NODE_INDEX" => (decimal)context.Node.Index,
            _ => context.Node.Variables.GetValueOrDefault(name),
        };
        return value is not null;
    }

    private static List<object?> ListOf(IEnumerable<FleetNode> nodes) => [.. nodes.Select(node => new NodeMembers(node))];
}
