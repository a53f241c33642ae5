using ComposeGen.Shapes;

namespace ComposeGen.Printing;

/// <summary>The C# code that builds a compose file.</summary>
internal sealed class FileCode
{
    private const string Services = "services";
    private const string Networks = "networks";
    private const string Volumes = "volumes";

    private readonly ComposeFile _file;
    private readonly VariableNames _names = new();
    private readonly FileScope _scope = new();

    public FileCode(ComposeFile file)
    {
        _file = file;
        foreach (var (section, key, kind) in Declarable())
        {
            _scope.Add(section, key, _names.Add(key, kind));
        }
    }

    public string Print(CodeOptions options)
    {
        if (_file.Verbatim is { } verbatim)
        {
            // The model has nothing of a file of version 1.
            var read = Code.Call("ComposeFile.Parse", [CSharp.Yaml(verbatim)]) + ".File;";
            return Unit("public static ComposeFile Create() => " + read, options);
        }

        // The first time finds out which variables are used.
        _ = Statements();
        var statements = Statements();
        var shared = SharedNetworks().ToList();
        Code build = "Compose.File(file =>" + Code.NewLine + Code.Block(statements) + ")";
        Code method = shared.Count == 0
            ? "public static ComposeFile Create() => " + build + ";"
            : "public static ComposeFile Create()" + Code.NewLine + Code.Block(shared.Append("return " + build));
        return Unit(method, options);
    }

    private static string Unit(Code method, CodeOptions options)
    {
        var unit = Line("using ComposeGen;") + Line("using ComposeGen.Model;") + Line("using ComposeGen.Yaml;") + Code.NewLine
            + (options.Namespace is null ? "" : Line($"namespace {options.Namespace};") + Code.NewLine)
            + Line($"public static class {options.ClassName}")
            + "{" + Code.Indent(Code.NewLine + method) + Code.NewLine + "}";
        return CodeLayout.TextOf(unit);
    }

    private static Code Line(string text) => text + Code.NewLine;

    private IEnumerable<(string Section, string Key, string Kind)> Declarable() =>
    [
        .. _file.Services.Where(pair => ResourceName.IsValid(pair.Key)).Select(pair => (Services, pair.Key, "service")),
        .. _file.Networks.Where(pair => IsBuilt(pair.Key, pair.Value)).Select(pair => (Networks, pair.Key, "network")),
        .. _file.Volumes.Where(pair => IsBuilt(pair.Key, pair.Value)).Select(pair => (Volumes, pair.Key, "volume")),
    ];

    private static bool IsBuilt(string key, ComposeNode node) =>
        ResourceName.IsValid(key) && (node is CreatedNetwork or CreatedVolume || IsShared(node));

    // A shared network has a name, and nothing else.
    private static bool IsShared(ComposeNode node) =>
        node is ExternalNetwork { Condition: null, HasExtensions: false, Name.Literal: { } name }
        && !string.IsNullOrWhiteSpace(name);

    private IEnumerable<Code> SharedNetworks() =>
        from pair in _file.Networks
        where IsBuilt(pair.Key, pair.Value) && IsShared(pair.Value)
        let name = pair.Value.Name!.Literal!
        let arguments = name == pair.Key ? new[] { CSharp.Literal(name) } : [CSharp.Literal(name), CSharp.Literal(pair.Key)]
        select $"var {_scope.NameOf(Networks, pair.Key)} = " + Code.Call("SharedNetwork.Named", arguments);

    private List<Code> Statements()
    {
        var used = Declarable().Where(each => _scope.IsUsed(each.Section, each.Key)).Select(each => (each.Section, each.Key))
            .ToHashSet();
        _scope.Restart();
        var statements = new List<Code>(FileStatements());
        foreach (var (key, network) in _file.Networks)
        {
            statements.AddRange(NetworkStatement(key, network, used.Contains((Networks, key))));
            _scope.Declare(Networks, key);
        }

        foreach (var (key, volume) in _file.Volumes)
        {
            statements.Add(volume switch
            {
                CreatedVolume created when ResourceName.IsValid(key) =>
                    Declaration(Volumes, key, "Volume", CreatedVolume.Shape, created, used.Contains((Volumes, key))),
                ExternalVolume { Condition: null, HasExtensions: false } external when ResourceName.IsValid(key) =>
                    External("file.Volume", key, external.Name),
                _ => Entry("Volumes", key, Volume.Codec.Print(volume)!),
            });
            _scope.Declare(Volumes, key);
        }

        statements.AddRange(_file.Configs.Select(pair => ConfigStatement(pair.Key, pair.Value)));
        statements.AddRange(_file.Secrets.Select(pair => SecretStatement(pair.Key, pair.Value)));
        statements.AddRange(_file.Models.Select(pair => Entry("Models", pair.Key, AIModel.Shape.Print(pair.Value))));
        statements.AddRange(ServiceStatements(used));
        return statements;
    }

    private IEnumerable<Code> FileStatements()
    {
        if (_file.Format != ComposeFormat.V2)
        {
            yield return Code.Call("file.Format", [_file.Format.Print()]);
        }

        if (_file.Name is { } name)
        {
            yield return Code.Call("file.Name", [CSharp.Text(name)]);
        }

        if (_file.Include is not null)
        {
            yield return Code.Call("file.Configure", [], "x => x." + ComposeFile.Shape["include"].Assignment(_file));
        }

        foreach (var extension in _file.Extensions)
        {
            yield return Code.Call("file.Configure", [], Code.Call("x => x.Extensions.Add", [extension.Print()]));
        }
    }

    private IEnumerable<Code> NetworkStatement(string key, Network network, bool isUsed)
    {
        if (network is CreatedNetwork created && ResourceName.IsValid(key))
        {
            yield return Declaration(Networks, key, "Network", CreatedNetwork.Shape, created, isUsed);
        }
        else if (IsBuilt(key, network))
        {
            // The last one of the file is added by the first service that uses it.
            if (isUsed && key == _file.Networks.GetAt(_file.Networks.Count - 1).Key)
            {
                yield break;
            }

            yield return Code.Call("file.Network", [_scope.NameOf(Networks, key)]);
        }
        else
        {
            yield return Entry("Networks", key, Network.Codec.Print(network)!);
        }
    }

    private Code Declaration<T>(string section, string key, string method, Shape<T> shape, T node, bool isUsed)
        where T : ComposeNode
    {
        var lambda = shape.IsEmpty(node) ? null : shape.Lambda(section[..1], node, _scope);
        var variable = isUsed ? $"var {_scope.NameOf(section, key)} = " : "";
        return variable + Code.Call($"file.{method}", [CSharp.Literal(key)], lambda);
    }

    private static Code ConfigStatement(string key, Config config) => config switch
    {
        ExternalConfig { Condition: null, HasExtensions: false } external when ResourceName.IsValid(key) =>
            External("file.Config", key, external.Name),
        CreatedConfig { Source: { } source } created when ResourceName.IsValid(key) =>
            Sourced("file.Config", key, source, CreatedConfig.Shape, created),
        _ => Entry("Configs", key, Config.Codec.Print(config)!),
    };

    private static Code SecretStatement(string key, Secret secret) => secret switch
    {
        ExternalSecret { Condition: null, HasExtensions: false } external when ResourceName.IsValid(key) =>
            External("file.Secret", key, external.Name),
        CreatedSecret { Source: { } source } created when ResourceName.IsValid(key) =>
            Sourced("file.Secret", key, source, CreatedSecret.Shape, created),
        _ => Entry("Secrets", key, Secret.Codec.Print(secret)!),
    };

    private static Code Sourced<T>(string method, string key, FileSource source, Shape<T> shape, T node)
        where T : ComposeNode
    {
        var declared = Code.Call(method, [CSharp.Literal(key), source.Print()]);
        return shape.HasOnly(node, FileSource.Keys)
            ? declared
            : declared + "." + Code.Call("Configure", [], shape.Lambda("x", node, CodeScope.Empty));
    }

    private static Code External(string method, string key, ComposeText? name) =>
        Code.Call(method, [CSharp.Literal(key)], Code.Call("x => x.External", name is null ? [] : [CSharp.Text(name)]));

    private static Code Entry(string member, string key, Code value) =>
        Code.Call("file.Configure", [], $"x => x.{member}[" + CSharp.Literal(key) + "] = " + value);

    private List<Code> ServiceStatements(HashSet<(string Section, string Key)> used)
    {
        var (statements, ahead) = (new List<Code>(), new List<Code>());
        foreach (var (name, service) in _file.Services)
        {
            if (!ResourceName.IsValid(name))
            {
                statements.Add(Entry("Services", name, Service.Shape.Print(service)));
                continue;
            }

            _scope.Service = name;
            var later = new List<Code>();
            var calls = Service.Shape.Calls(service, _scope, later);
            var lambda = calls.Count == 0 ? null : "s => " + Code.Chain("s", calls);
            _scope.Service = null;
            var isUsed = used.Contains((Services, name)) || later.Count > 0;
            var variable = isUsed ? $"var {_scope.NameOf(Services, name)} = " : "";
            statements.Add(variable + Code.Call("file.Service", [CSharp.Literal(name)], lambda));
            if (later.Count > 0)
            {
                ahead.Add(Code.Chain(_scope.NameOf(Services, name), later));
            }

            _scope.Declare(Services, name);
        }

        return [.. statements, .. ahead];
    }
}
