using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen.Printing;

/// <summary>The C# code that builds a compose file.</summary>
internal sealed class FileCode
{
    private readonly ComposeFile _file;
    private readonly SourceComments _comments;
    private readonly FileScope _scope = new();

    public FileCode(ComposeFile file)
    {
        _file = file;
        _comments = new SourceComments(file);
        var names = new VariableNames("file", "x");
        foreach (var (section, key) in Declarable())
        {
            _scope.Add(section, key, names.Add(key, KindOf(section)));
        }
    }

    public string Print(CodeOptions options)
    {
        if (_file.Verbatim is { } verbatim)
        {
            // The model has nothing of a file of version 1.
            var read = Code.Call("ComposeFile.Parse", [CSharp.Yaml(verbatim)]) + ".File;";
            return Class("public static ComposeFile Create() => " + read, options);
        }

        // The first time finds out which variables are used.
        _ = Statements();
        var statements = Statements();
        var shared = SharedNetworks().ToList();
        Code format = _file.Format == ComposeFormat.V2 ? "" : _file.Format.Print() + ", ";
        Code build = "Compose.File(" + format + "file =>" + Code.NewLine + Code.Block(statements) + ")";
        Code method = shared.Count == 0
            ? "public static ComposeFile Create() => " + build + ";"
            : "public static ComposeFile Create()" + Code.NewLine + Code.Block(shared.Append("return " + build));
        return Class(method, options);
    }

    private static string Class(Code method, CodeOptions options) =>
        options.Class("ComposeProject", method, "ComposeGen", "ComposeGen.Model", "ComposeGen.Yaml");

    private IEnumerable<(string Section, string Key)> Declarable() =>
    [
        .. Named("services", _file.Services),
        .. Named("networks", _file.Networks),
        .. Named("volumes", _file.Volumes),
        .. Named("configs", _file.Configs),
        .. Named("secrets", _file.Secrets),
        .. Named("models", _file.Models),
    ];

    private static IEnumerable<(string Section, string Key)> Named<T>(string section, OrderedDictionary<string, T> nodes)
        where T : ComposeNode => nodes.Where(pair => HasBuilder(pair.Key, pair.Value)).Select(pair => (section, pair.Key));

    // "services" has services, which a builder's method Service adds.
    private static string KindOf(string section) => section[..^1];

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static bool HasBuilder(string key, ComposeNode node) => ResourceName.IsValid(key) && node switch
    {
        Service or CreatedNetwork or CreatedVolume => true,
        CreatedConfig config => config.Source is not null,
        CreatedSecret secret => secret.Source is not null,
        AIModel model => model.Reference is not null,
        _ => External(node) is not null,
    };

    private static Code? External(ComposeNode node) => node switch
    {
        { HasExtensions: true } => null,
        ExternalNetwork { Condition: null } network => External(network.Name),
        ExternalVolume { Condition: null } volume => External(volume.Name),
        ExternalConfig { Condition: null } config => External(config.Name),
        ExternalSecret { Condition: null } secret => External(secret.Name),
        _ => null,
    };

    private static Code External(ComposeText? name) => Code.Call("External", name is null ? [] : [CSharp.Text(name)]);

    // A shared network has a name, and nothing else.
    private bool IsShared(string key, Network network) =>
        HasBuilder(key, network)
        && network is ExternalNetwork { Name.Literal: { } name }
        && !string.IsNullOrWhiteSpace(name)
        && CommentOf("networks", key, network) is null;

    private IEnumerable<Code> SharedNetworks() =>
        from pair in _file.Networks
        where IsShared(pair.Key, pair.Value)
        let name = pair.Value.Name!.Literal!
        let arguments = name == pair.Key ? new[] { CSharp.Literal(name) } : [CSharp.Literal(name), CSharp.Literal(pair.Key)]
        select $"var {_scope.NameOf("networks", pair.Key)} = " + Code.Call("SharedNetwork.Named", arguments);

    private string? CommentOf(string section, string key, CommentedNode node) => node.Comment ?? _comments.Above(section, key);

    private List<Code> Statements()
    {
        _scope.Restart();
        return
        [
            .. FileStatements(),
            .. _file.Networks.Count == 0 ? Empty("networks") : _file.Networks.SelectMany(NetworkStatement),
            .. Section("volumes", _file.Volumes, Volume.Codec),
            .. Section("configs", _file.Configs, Config.Codec),
            .. Section("secrets", _file.Secrets, Secret.Codec),
            .. Section("models", _file.Models, AIModel.Codec),
            .. _file.Services.Count == 0 ? Empty("services") : ServiceStatements(),
        ];
    }

    private IEnumerable<Code> FileStatements()
    {
        if ((_file.Comment ?? _comments.OfFile()) is { } comment)
        {
            yield return Code.Call("file.Comment", [CSharp.Literal(comment)]);
        }

        string[] sections = ["version", "services", "networks", "volumes", "configs", "secrets", "models"];
        foreach (var call in ComposeFile.Shape.Calls(_file, _scope, [], sections))
        {
            yield return "file." + call;
        }
    }

    private List<Code> Section<T>(string section, OrderedDictionary<string, T> nodes, Codec<T> codec)
        where T : CommentedNode =>
        nodes.Count == 0 ? [.. Empty(section)] : [.. nodes.Select(pair => Statement(section, pair.Key, pair.Value, codec))];

    // Only a file that has an empty section differs from one without it.
    private IEnumerable<Code> Empty(string section) => _file.HasEmptyMapping(section) && !_file.Keeps(section)
        ? [Code.Call("file.Configure", [], $"x => x.Extensions.Add(new Extension(\"{section}\", YamlNode.Parse(\"{{}}\")))")]
        : [];

    private IEnumerable<Code> NetworkStatement(KeyValuePair<string, Network> pair)
    {
        var (key, network) = pair;
        if (!IsShared(key, network))
        {
            return [Statement("networks", key, network, Network.Codec)];
        }

        // The last one of the file is added by the first service that uses it.
        var isAdded = _scope.WasUsed("networks", key) && key == _file.Networks.GetAt(_file.Networks.Count - 1).Key;
        _scope.Declare("networks", key);
        return isAdded ? [] : [Code.Call("file.Network", [_scope.NameOf("networks", key)])];
    }

    private Code Statement<T>(string section, string key, T node, Codec<T> codec)
        where T : CommentedNode
    {
        if (!HasBuilder(key, node))
        {
            return Code.Call(
                "file.Configure", [], $"x => x.{Capitalized(section)}[" + CSharp.Literal(key) + "] = " + codec.Print(node)!);
        }

        var (arguments, calls) = Built(node);
        return Declaration(section, key, node, arguments, calls);
    }

    private (IReadOnlyList<Code> Arguments, List<Code> Calls) Built(CommentedNode node) => node switch
    {
        CreatedNetwork network => ([], CreatedNetwork.Shape.Calls(network, _scope, [])),
        CreatedVolume volume => ([], CreatedVolume.Shape.Calls(volume, _scope, [])),
        CreatedConfig config => Sourced(config.Source!, CreatedConfig.Shape, config),
        CreatedSecret secret => Sourced(secret.Source!, CreatedSecret.Shape, secret),
        AIModel model => ([CSharp.Text(model.Reference!)], AIModel.Shape.Calls(model, _scope, [], "model")),
        _ => ([], [External(node)!]),
    };

    private (IReadOnlyList<Code> Arguments, List<Code> Calls) Sourced<T>(FileSource source, Shape<T> shape, T node)
        where T : ComposeNode => shape.Calls(node, _scope, [], FileSource.Keys) switch
        {
            [] => ([source.Print()], []),
            var calls => ([], [Code.Call("From", [source.Print()]), .. calls]),
        };

    private Code Declaration(
        string section, string key, CommentedNode node, IReadOnlyList<Code> arguments, IReadOnlyList<Code> calls)
    {
        var kind = KindOf(section);
        var variable = _scope.WasUsed(section, key) ? $"var {_scope.NameOf(section, key)} = " : "";
        _scope.Declare(section, key);
        if (CommentOf(section, key, node) is { } comment)
        {
            calls = [Code.Call("Comment", [CSharp.Literal(comment)]), .. calls];
        }

        var lambda = Code.ChainLambda(kind[..1], calls);
        return variable + Code.Call($"file.{Capitalized(kind)}", [CSharp.Literal(key), .. arguments], lambda);
    }

    private List<Code> ServiceStatements()
    {
        var (statements, ahead) = (new List<Code>(), new List<Code>());
        foreach (var (name, service) in _file.Services)
        {
            if (!HasBuilder(name, service))
            {
                statements.Add(Statement("services", name, service, Codecs.Node(Service.Shape)));
                continue;
            }

            _scope.Service = name;
            var later = new List<Code>();
            var calls = Service.Shape.Calls(service, _scope, later);
            _scope.Service = null;
            if (later.Count > 0)
            {
                ahead.Add(Code.Chain(_scope.VariableOf("services", name)!, later));
            }

            statements.Add(Declaration("services", name, service, [], calls));
        }

        return [.. statements, .. ahead];
    }
}
