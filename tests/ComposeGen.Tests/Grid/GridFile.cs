using System.Globalization;

namespace ComposeGen.Tests.Grid;

/// <summary>The smallest compose file that has a value in a row, and is right apart from it.</summary>
internal static class GridFile
{
    /// <summary>
    /// What else the mappings of a file need. Of a mapping's lines, the last one whose row begins the path counts.
    /// </summary>
    private static readonly (string Row, string Mapping, string Keys)[] Needed =
    [
        ("", "", "services: {web: {image: nginx}}"),
        ("include", "", "services: {web: {image: nginx}}"),
        ("services.", "services.*", "image: nginx"),
        ("services.*.networks", "", "networks: {n: {ipam: {config: [{subnet: 10.0.0.0/24}, {subnet: 'fd00::/64'}]}}}"),
        ("services.*.volumes", "", "volumes: {data: {}}"),
        ("services.*.configs", "", "configs: {c: {file: ./file}}"),
        ("services.*.credential_spec.config", "", "configs: {c: {file: ./file}}"),
        ("services.*.secrets", "", "secrets: {s: {file: ./file}}"),
        ("services.*.build.secrets", "", "secrets: {s: {file: ./file}}"),
        ("services.*.models", "", "models: {m: {model: ai/smollm2}}"),
        ("services.*.depends_on", "services", "db: {image: nginx}"),
        ("services.*.links", "services", "db: {image: nginx}"),
        ("services.*.volumes_from", "services", "db: {image: nginx}"),
        ("services.*.extends", "services", "db: {image: nginx}"),
        ("services.*.network_mode", "services", "db: {image: nginx}"),
        ("services.*.ipc", "services", "db: {image: nginx}"),
        ("services.*.pid", "services", "db: {image: nginx}"),
        ("services.*.build.", "services.*.build", "context: ."),
        ("services.*.build.secrets[].", "services.*.build.secrets[]", "source: s"),
        ("services.*.provider.", "services.*.provider", "type: model"),
        ("services.*.extends.", "services.*.extends", "service: db"),
        ("services.*.ports[].", "services.*.ports[]", "target: 80"),
        ("services.*.volumes[].", "services.*.volumes[]", "type: volume, source: data, target: /data"),
        ("services.*.volumes[].type", "services.*.volumes[]", "source: ., target: /data"),
        ("services.*.volumes[].consistency", "services.*.volumes[]", "type: bind, source: ., target: /data"),
        ("services.*.volumes[].bind", "services.*.volumes[]", "type: bind, source: ., target: /data"),
        ("services.*.volumes[].tmpfs", "services.*.volumes[]", "type: tmpfs, target: /data"),
        ("services.*.volumes[].image", "services.*.volumes[]", "type: image, source: nginx, target: /data"),
        ("services.*.configs[].", "services.*.configs[]", "source: c"),
        ("services.*.secrets[].", "services.*.secrets[]", "source: s"),
        ("services.*.env_file[].", "services.*.env_file[]", "path: ./file"),
        ("services.*.devices[].", "services.*.devices[]", "source: /dev/null, target: /dev/x"),
        ("services.*.gpus[].", "services.*.gpus[]", "capabilities: [gpu]"),
        (
            "services.*.deploy.resources.reservations.devices[].",
            "services.*.deploy.resources.reservations.devices[]",
            "capabilities: [gpu]"),
        ("services.*.depends_on.*.", "services.*.depends_on.*", "condition: service_started"),
        ("services.*.ulimits.*.", "services.*.ulimits.*", "soft: 7, hard: 7"),
        ("services.*.build.ulimits.*.", "services.*.build.ulimits.*", "soft: 7, hard: 7"),
        ("services.*.blkio_config.weight_device[].", "services.*.blkio_config.weight_device[]", "path: /dev/null, weight: 100"),
        ("services.*.blkio_config.device_read_bps[].", "services.*.blkio_config.device_read_bps[]", "path: /dev/null, rate: 100"),
        (
            "services.*.blkio_config.device_read_iops[].",
            "services.*.blkio_config.device_read_iops[]",
            "path: /dev/null, rate: 100"),
        (
            "services.*.blkio_config.device_write_bps[].",
            "services.*.blkio_config.device_write_bps[]",
            "path: /dev/null, rate: 100"),
        (
            "services.*.blkio_config.device_write_iops[].",
            "services.*.blkio_config.device_write_iops[]",
            "path: /dev/null, rate: 100"),
        ("services.*.develop", "services.*", "build: ."),
        ("services.*.develop.watch[].", "services.*.develop.watch[]", "path: ., action: rebuild"),
        ("services.*.develop.watch[].target", "services.*.develop.watch[]", "path: ., action: sync"),
        ("services.*.develop.watch[].exec", "services.*.develop.watch[]", "path: ., action: sync+exec, target: /data"),
        ("services.*.develop.watch[].exec.", "services.*.develop.watch[].exec", "command: date"),
        ("services.*.post_start[].", "services.*.post_start[]", "command: date"),
        ("services.*.pre_stop[].", "services.*.pre_stop[]", "command: date"),
        ("services.*.pre_start[].", "services.*.pre_start[]", "command: date"),
        ("services.*.healthcheck.", "services.*.healthcheck", "test: date"),
        ("services.*.healthcheck.disable", "services.*.healthcheck", ""),
        (
            "services.*.deploy.resources.reservations.generic_resources[].discrete_resource_spec.",
            "services.*.deploy.resources.reservations.generic_resources[].discrete_resource_spec",
            "kind: gpu, value: 2"),
        ("networks.*.ipam.config[].", "networks.*.ipam.config[]", "subnet: 10.0.0.0/24"),
        ("configs.*.labels", "configs.*", "file: ./file"),
        ("configs.*.name", "configs.*", "file: ./file"),
        ("configs.*.template_driver", "configs.*", "file: ./file"),
        ("secrets.*.labels", "secrets.*", "file: ./file"),
        ("secrets.*.name", "secrets.*", "file: ./file"),
        ("secrets.*.template_driver", "secrets.*", "file: ./file"),
        ("secrets.*.driver", "secrets.*", "file: ./file"),
        ("secrets.*.driver_opts", "secrets.*", "file: ./file, driver: vault"),
        ("models.*.", "models.*", "model: ai/smollm2"),
    ];

    /// <summary>The names in place of the stars of a path, by what is before the star.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["services"] = "web",
        ["services.*.networks"] = "n",
        ["services.*.depends_on"] = "db",
        ["services.*.ulimits"] = "nofile",
        ["services.*.build.ulimits"] = "nofile",
        ["services.*.models"] = "m",
        ["networks"] = "n",
        ["volumes"] = "data",
        ["configs"] = "c",
        ["secrets"] = "s",
        ["models"] = "m",
    };

    /// <summary>The files that those of the grid refer to.</summary>
    public static IReadOnlyDictionary<string, string> Beside { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["file"] = "A=b\n",
        ["Dockerfile"] = "FROM nginx\n",
        ["other.yml"] = "services: {db: {image: nginx}}\n",
    };

    /// <summary>The text of the file.</summary>
    /// <param name="path">The row's path.</param>
    /// <param name="value">The value, in YAML's flow style.</param>
    /// <param name="version">The version line; <see langword="null"/> for none.</param>
    public static string Text(string path, string value, string? version)
    {
        var keys = MappingOf("", path.Split('.'), path, value);
        var lines = keys.Select(key => $"{key.Key}: {key.Value}");
        return string.Join('\n', version is null || path == "version" ? lines : lines.Prepend($"version: '{version}'")) + "\n";
    }

    private static List<KeyValuePair<string, string>> MappingOf(string at, ReadOnlySpan<string> steps, string row, string value)
    {
        var step = steps[0];
        var key = step == "*" ? Names.GetValueOrDefault(at, "key") : step.TrimEnd('[', ']');
        var below = at.Length == 0 ? step : $"{at}.{step}";
        var inner = value;
        if (steps.Length > 1)
        {
            var pairs = MappingOf(below, steps[1..], row, value).Select(pair => $"{pair.Key}: {pair.Value}");
            inner = $"{{{string.Join(", ", pairs)}}}";
            inner = step.EndsWith("[]", StringComparison.Ordinal) ? $"[{inner}]" : inner;
        }

        return [.. NeededIn(at, row).Where(pair => pair.Key != key), new(key, inner)];
    }

    private static IEnumerable<KeyValuePair<string, string>> NeededIn(string mapping, string row)
    {
        var needed = Needed.LastOrDefault(each => each.Mapping == mapping && row.StartsWith(each.Row, StringComparison.Ordinal));
        var keys = needed.Keys ?? "";
        return Split(keys).Select(pair => pair.Split(": ", 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
    }

    // The commas that stand in no brackets.
    private static IEnumerable<string> Split(string keys)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at < keys.Length; at++)
        {
            depth += keys[at] is '{' or '[' ? 1 : keys[at] is '}' or ']' ? -1 : 0;
            if (keys[at] == ',' && depth == 0)
            {
                yield return keys[start..at].Trim();
                start = at + 1;
            }
        }

        if (keys.Length > start)
        {
            yield return keys[start..].Trim();
        }
    }
}
