using System.Collections;
using System.Globalization;
using System.Reflection;
using ComposeGen.Tests.Yaml;
using ComposeGen.Yaml;
using CsCheck;

namespace ComposeGen.Tests.Shapes;

/// <summary>
/// Compose files with anything in any property, found by reflection: a new property takes part automatically. A value
/// grammar that is not listed here takes part as a variable. Left out is volume_driver, which no format has beside newer keys.
/// </summary>
internal sealed class ModelGen : Gen<ComposeFile>
{
    private static readonly ComposeFormat[] Formats =
        [ComposeFormat.V2, ComposeFormat.V2_0, ComposeFormat.V2_1, ComposeFormat.V2_3, ComposeFormat.V2_4, ComposeFormat.V3_8,
            ComposeFormat.Spec];

    private static readonly Dictionary<Type, string[]> Values = new()
    {
        [typeof(bool)] = ["true", "false"],
        [typeof(int)] = ["0", "5", "100"],
        [typeof(long)] = ["0", "9223372036854775807"],
        [typeof(double)] = ["0", "0.5", "1E+20"],
        [typeof(DecimalNumber)] = ["0", "0.5"],
        [typeof(ImageReference)] = ["nginx", "nginx:1.27",
            "localhost:5000/a/b:1@sha256:0123456789012345678901234567890123456789012345678901234567890123"],
        [typeof(PortMapping)] = ["80", "22:22", "127.0.0.1:80:81/udp", "[::1]:3000-3005:4000-4005", "127.0.0.1::80"],
        [typeof(ExposedPort)] = ["80", "443/udp", "3000-3005"],
        [typeof(ServiceLink)] = ["a", "a:b"],
        [typeof(VolumeMount)] = ["/data", "./a$b:/c:ro", "data:/var", "~/x:/y:z"],
        [typeof(Subnet)] = ["10.5.0.0/24", "fd00::/64"],
        [typeof(ByteSize)] = ["512m", "1073741824", "1g"],
        [typeof(ComposeDuration)] = ["1m30s", "500ms"],
        [typeof(FilePermissions)] = ["0440", "0755"],
        [typeof(Platform)] = ["linux/amd64", "linux/arm/v7"],
        [typeof(RestartPolicy)] = ["no", "always", "on-failure:3"],
        [typeof(PullPolicy)] = ["always", "every_12h"],
        [typeof(DeviceMapping)] = ["/dev/null", "/dev/a:/dev/b:rwm"],
        [typeof(ExtraHost)] = ["db:10.0.0.5", "six:::1"],
        [typeof(VolumesFrom)] = ["a", "container:b:ro"],
        [typeof(SshAccess)] = ["default", "key=./id"],
        [typeof(CacheLocation)] = ["registry/cache:1", "type=local,src=./c"],
        [typeof(InternetAddress)] = ["10.0.0.5", "fd00::5"],
        [typeof(MacAddress)] = ["02:42:ac:11:65:43"],
        [typeof(PortRange)] = ["80", "3000-3005"],
        [typeof(DependencyCondition)] = ["service_started", "service_healthy"],
    };

    private static readonly Dictionary<string, ComposeText[]> Keywords = new()
    {
        ["Service.Cgroup"] = ["host", "private"],
        ["WatchRule.Action"] = ["rebuild", "sync+exec"],
        ["UpdateConfig.Order"] = ["start-first", "stop-first"],
        ["DeployRestartPolicy.Condition"] = ["none", "on-failure"],
        ["ServiceMount.Type"] = ["bind", "volume", "tmpfs"],
        ["EnvFile.Format"] = ["raw"],
        ["ServicePort.HostIp"] = ["127.0.0.1", "::1"],
        ["BindOptions.Recursive"] = ["enabled", "readonly"],
        ["BindOptions.Selinux"] = ["z", "Z"],
    };

    // Closed hierarchies and unions, which have no properties to fill.
    private static readonly Dictionary<Type, Func<PCG, object>> Closed = new()
    {
        [typeof(ServiceNetworking)] = pcg => pcg.Next(4) == 0
            ? new NetworkMode(Text(pcg))
            : new NetworkAttachments(Make<OrderedDictionary<string, NetworkAttachment>>(pcg)),
        [typeof(ContainerCommand)] = pcg => pcg.Next(3) switch
        {
            0 => ContainerCommand.Null,
            1 => ContainerCommand.Shell(Words(pcg)),
            _ => ContainerCommand.Exec([.. Make<IList<ComposeText>>(pcg)]),
        },
        [typeof(BuildDockerfile)] = pcg => pcg.Next(2) == 0 ? new DockerfilePath(Text(pcg)) : new InlineDockerfile(Text(pcg)),
        [typeof(ServiceGpus)] = pcg => pcg.Next(2) == 0 ? ServiceGpus.All : new ServiceGpus(Make<IList<DeviceRequest>>(pcg)),
        [typeof(FileSource)] = pcg => pcg.Next(2) == 0 ? FileSource.File(Text(pcg)) : FileSource.Environment(Text(pcg)),
    };

    private static readonly ComposeText[] Open =
        [Variable.Of("A"), Variable.Of("B_1", "c d"), Variable.Required("C", "say: # which"), $"a${Variable.Of("D")} b"];

    private static readonly YamlNode[] Nodes =
    [
        new YamlScalar("", YamlScalarStyle.Plain), new YamlScalar("0644", YamlScalarStyle.Plain), new YamlScalar("0644"),
        new YamlScalar("a\nb\n"),
        new YamlSequence(), new YamlMapping(), new YamlSequence(new YamlSequence(new YamlScalar("x")), new YamlMapping()),
        new YamlMapping(new YamlEntry(new YamlScalar("no"), new YamlScalar("1", YamlScalarStyle.Plain)),
            new YamlEntry(new YamlScalar("k"), new YamlSequence(new YamlScalar("- a")))),
    ];

    // Comments are not read, and a driver of volumes is refused by the Compose Specification.
    private static readonly string[] Unread =
        [nameof(ComposeNode.Extensions), nameof(Service.VolumeDriver), nameof(CommentedNode.Comment)];

    public override ComposeFile Generate(PCG pcg, Size? min, out Size size)
    {
        size = new Size(0);
        return (ComposeFile)Fill(new ComposeFile(), pcg);
    }

    private static ComposeNode Fill(ComposeNode node, PCG pcg)
    {
        foreach (var property in node.GetType().GetProperties()
            .Where(property => !Unread.Contains(property.Name)))
        {
            if (property.SetMethod is not { IsPublic: true })
            {
                FillMap((IDictionary)property.GetValue(node)!, pcg);
            }
            else if (pcg.Next(3) > 0)
            {
                property.SetValue(node, Keywords.TryGetValue($"{property.DeclaringType!.Name}.{property.Name}", out var words)
                    ? Pick(words, pcg) : property is
                    {
                        Name: "Condition",
                        DeclaringType.Name: "ExternalNetwork" or "ExternalVolume" or "ExternalConfig" or "ExternalSecret"
                    }
                    ? Pick(Open, pcg)
                    : property is { Name: nameof(Healthcheck.Test), DeclaringType.Name: nameof(Healthcheck) } ? Test(pcg)
                    : property is { Name: nameof(ServicePort.Target), DeclaringType.Name: nameof(ServicePort) }
                        ? ComposeValue<PortRange>.Parse("80")
                    : Make(property.PropertyType, pcg));
            }
        }

        if (pcg.Next(6) == 0)
        {
            node.Extensions.Add(new Extension("x-" + Key(pcg), Pick(Nodes, pcg)));
        }

        return node;
    }

    // A health check without a test has no key.
    private static ContainerCommand Test(PCG pcg) =>
        Make<ContainerCommand>(pcg) is var test && test == ContainerCommand.Null ? ContainerCommand.Shell(Text(pcg)) : test;

    private static T Make<T>(PCG pcg) => (T)Make(typeof(T), pcg)!;

    private static object? Make(Type type, PCG pcg)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return pcg.Next(8) == 0 ? null : Make(underlying, pcg);
        }

        if (type == typeof(ComposeText))
        {
            return pcg.Next(4) == 0 ? Pick(Open, pcg) : (ComposeText)Text(pcg);
        }

        if (Closed.TryGetValue(type, out var make))
        {
            return make(pcg);
        }

        if (type == typeof(ComposeFormat))
        {
            return Pick(Formats, pcg);
        }

        if (type.IsSubclassOf(typeof(ComposeNode)))
        {
            var kinds = type.Assembly.GetTypes().Where(kind => type.IsAssignableFrom(kind) && !kind.IsAbstract).ToArray();
            return Fill((ComposeNode)Activator.CreateInstance(Pick(kinds, pcg))!, pcg);
        }

        if (type.GetGenericTypeDefinition() == typeof(ShortOrLong<,>))
        {
            var forms = type.GetGenericArguments();
            var isShort = pcg.Next(2) == 0;
            var form = Make(isShort ? typeof(ComposeValue<>).MakeGenericType(forms[0]) : forms[1], pcg)!;
            return type.GetMethod("op_Implicit", [form.GetType()])!.Invoke(null, [form]);
        }

        if (type.GetGenericTypeDefinition() == typeof(ComposeValue<>))
        {
            var text = Values.TryGetValue(type.GetGenericArguments()[0], out var known) && pcg.Next(5) > 0
                ? Pick(known, pcg)
                : Pick(Open, pcg);
            return type.GetMethod("Parse")!.Invoke(null, [text]);
        }

        return type.GetGenericTypeDefinition() == typeof(IList<>)
            ? FillList((IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()))!, pcg)
            : FillMap((IDictionary)Activator.CreateInstance(type)!, pcg);
    }

    private static IList FillList(IList list, PCG pcg)
    {
        for (var count = pcg.Next(4); count > 0; count--)
        {
            var value = Make(list.GetType().GetGenericArguments()[0], pcg);
            if (!list.Cast<object?>().Any(other => other is not ComposeNode && $"{other}" == $"{value}"))
            {
                list.Add(value);
            }
        }

        return list;
    }

    private static IDictionary FillMap(IDictionary map, PCG pcg)
    {
        for (var count = pcg.Next(4); count > 0; count--)
        {
            map[Key(pcg)] = Make(map.GetType().GetGenericArguments()[1], pcg);
        }

        return map;
    }

    // A longer key is refused when it is read.
    private static string Key(PCG pcg) => Text(pcg) is { Length: <= YamlComposer.LongestKey - 2 } text ? text : "name";

    // Compose refuses a command with a quote that has no end.
    private static string Words(PCG pcg) => Text(pcg) is var text && ShellWords.CanSplit(text, isStrict: true) ? text : "date -u";

    private static string Text(PCG pcg) => pcg.Next(3) == 0
        ? HostileText.Any.Generate(pcg, null, out _)
        : "name" + pcg.Next(99).ToString(CultureInfo.InvariantCulture);

    private static T Pick<T>(T[] values, PCG pcg) => values[pcg.Next((uint)values.Length)];
}
