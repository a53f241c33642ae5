namespace ComposeGen.EngineTests.Merging;

/// <summary>Pairs of files, one for every way in which Compose merges, and for every kind of property.</summary>
internal static class MergePairs
{
    private const string Rest = """
          b: {image: i}
          c: {image: i}
        networks: {n: , m: }
        secrets: {s: {file: ./s}, t: {file: ./t}}
        configs: {c: {file: ./s}, d: {file: ./t}}
        volumes: {one: , two: }

        """;

    /// <summary>What is said of a service, below and on top.</summary>
    private static readonly (string Below, string Over)[] Services =
    [
        // Single values, and nulls, which have no effect.
        ("image: i, tty: true, restart: always", "image: j, restart: 'no', hostname: h"),
        ("image: i, tty: true, ports: ['80:80'], build: ., dns: 1.1.1.1", "image: , tty: , ports: , build: , dns: "),
        ("image: i, mem_limit: 5m, scale: 2", "mem_limit: 1g, cpus: 0.5"),

        // Names with values.
        ("image: i, environment: {A: 1, B: 2}", "environment: [C=3, A]"),
        ("image: i, environment: [A=1, B]", "environment: {B: x, A: }"),
        ("image: i, labels: [a=1], annotations: [a=1], sysctls: {a: 1}",
            "labels: {a: , b: 2}, annotations: {a: 2}, sysctls: [a=]"),
        ("image: i, storage_opt: {a: 1, b: 1}", "storage_opt: {a: , b: 2, c: 3}"),
        ("image: i, ulimits: {a: 1, b: {soft: 1, hard: 2}, c: {soft: 1, hard: 2}}",
            "ulimits: {a: {soft: 3, hard: 4}, b: 5, c: {soft: 2, hard: 2}}"),

        // Tags: what has one is a string to Compose v2.
        (
            "image: i, hostname: h, tty: false, environment: {A: 1, B: 1}",
            "hostname: !override ~, tty: !override true, environment: {A: !override 010}"),
        (
            "image: i, command: [a], environment: {A: 1}",
            "command: !override [!custom 7, !!str 8], environment: {A: !!int '7', B: !!float 7}"),
        (
            "image: !override i, ports: !override ['80'], dns: !reset x, environment: {A: !reset x, B: 1}",
            "labels: {a: !!str 010}"),

        // Commands.
        ("image: i, command: [a, b], entrypoint: x", "command: c, entrypoint: [y]"),
        ("image: i, command: a, entrypoint: x", "command: , entrypoint: "),
        ("image: i, command: a", "command: []"),
        ("image: i, healthcheck: {test: [CMD, a], retries: 3}", "healthcheck: {test: b, interval: 1s}"),
        ("image: i, healthcheck: {test: a}", "healthcheck: {disable: true}"),

        // Lists whose values have an identity.
        ("image: i, ports: ['80:80', '81:81/udp', '8000-8001:9000-9001']",
            "ports: ['127.0.0.1:80:80', {target: 80, published: '80', mode: host}, '8001:9001', '81:81/udp', 80]"),
        ("image: i, ports: ['0.0.0.0:80:80', '90:90/tcp']", "ports: ['80:80', {target: 90, published: '90', name: x}]"),
        ("image: i, volumes: ['./a:/x', '/y', 'one:/z']",
            "volumes: ['./b:/x:ro', {type: tmpfs, target: /y}, 'two:/z/', 'one:/q']"),
        ("image: i, volumes: [{type: bind, source: ./a, target: /x, read_only: true}]",
            "volumes: [{type: bind, source: ./c, target: /x}]"),
        ("image: i, volumes: ['${A:-./a}:/x']", "volumes: ['./b:/x']"),
        ("image: i, tmpfs: [/a, '/b:size=1']", "tmpfs: '/b:size=3'"),
        ("image: i, devices: ['/dev/a:/dev/x', /dev/b]", "devices: ['/dev/c:/dev/x:r', {source: /dev/q, target: /dev/b}]"),
        ("image: i, secrets: [s, {source: t, target: y}]",
            "secrets: [{source: s, mode: 0440}, {source: s, target: y}, {source: t, target: s}]"),
        ("image: i, secrets: [s]", "secrets: [{source: t, target: /run/secrets/s}]"),
        ("image: i, configs: [c, {source: d, target: /x}]", "configs: [{source: c, target: /x}, {source: d, target: /c}, c]"),
        ("image: i, env_file: [one.env, {path: two.env, required: false}]", "env_file: [two.env, one.env]"),
        ("image: i, env_file: one.env", "env_file: two.env"),

        // Lists of values that are not needed twice.
        ("image: i, dns: 1.1.1.1, dns_opt: [a, b], dns_search: a",
            "dns: [1.1.1.1, 2.2.2.2], dns_opt: [b, c], dns_search: [b, a]"),
        ("image: i, cap_add: [A, B], cap_drop: [C], profiles: [x]", "cap_add: [B, C], cap_drop: [C, D], profiles: [y, x]"),
        ("image: i, expose: ['80', 81]", "expose: [80, '81/tcp', '82']"),
        ("image: i, links: ['b:x', b]", "links: ['b:x', 'b:y']"),
        ("image: i, security_opt: [a], external_links: ['b:x'], group_add: [a], device_cgroup_rules: ['c 1:3 mr'], "
            + "volumes_from: [b]",
            "security_opt: [b], external_links: ['b:y'], group_add: [1], device_cgroup_rules: ['c 1:4 mr'], volumes_from: "
            + "['b:ro']"),
        ("image: i, extra_hosts: ['h:1.1.1.1', 'g:1.1.1.1']", "extra_hosts: ['h:2.2.2.2', 'g:1.1.1.1']"),
        ("image: i, extra_hosts: {h: 1.1.1.1}", "extra_hosts: {h: 2.2.2.2}"),

        // Lists that keep everything.
        ("image: i, post_start: [{command: a}], pre_stop: [{command: a}]",
            "post_start: [{command: a}], pre_stop: [{command: b}]"),
        ("image: i, blkio_config: {weight: 3, weight_device: [{path: /a, weight: 1}]}",
            "blkio_config: {weight: 4, weight_device: [{path: /a, weight: 2}]}"),
        ("image: i, develop: {watch: [{path: ./d, action: rebuild, ignore: [a]}]}",
            "develop: {watch: [{path: ./d, action: rebuild}]}"),
        ("image: i, gpus: [{driver: x}]", "gpus: [{driver: y}]"),
        ("image: i, gpus: all", "gpus: [{driver: y}]"),
        ("image: i, deploy: {replicas: 2, labels: [a=1], placement: {constraints: [a], preferences: [{spread: x}]}}",
            "deploy: {replicas: 3, labels: {a: 2}, placement: {constraints: [a, b], preferences: [{spread: x}]}}"),
        ("image: i, deploy: {resources: {limits: {cpus: '1', memory: 5m}, reservations: {devices: [{capabilities: [gpu]}], "
            + "generic_resources: [{discrete_resource_spec: {kind: g, value: 1}}]}}}",
            "deploy: {resources: {limits: {memory: 6m}, reservations: {devices: [{capabilities: [x]}], generic_resources: "
            + "[{discrete_resource_spec: {kind: g, value: 1}}]}}}"),

        // Names alone, or with something that belongs to them.
        ("image: i, depends_on: [b]", "depends_on: {b: {condition: service_healthy}}"),
        ("image: i, depends_on: {b: {condition: service_healthy, restart: true, required: false}}", "depends_on: [b]"),
        ("image: i, depends_on: {b: {condition: service_healthy, required: false}}",
            "depends_on: {b: {condition: service_started}}"),
        ("image: i, depends_on: [b]", "depends_on: {c: {condition: service_healthy}}"),
        ("image: i, depends_on: {b: {condition: service_healthy}}", "depends_on: [c]"),
        ("image: i, depends_on: {}", "depends_on: [b]"),
        ("image: i, environment: [], labels: {}", "environment: {A: 1}, labels: [b=2]"),
        ("image: i, healthcheck: {}, logging: {}", "healthcheck: {test: a}, logging: {driver: x}"),
        ("image: i, healthcheck: {test: a}, ports: ['80:80']", "healthcheck: {}, ports: []"),
        ("image: i, networks: {n: {aliases: [x], ipv4_address: 1.1.1.1}}", "networks: [n, m]"),
        ("image: i, networks: [n]", "networks: {n: {aliases: [y]}}"),
        ("image: i, networks: {n: {aliases: [x], link_local_ips: [1.1.1.1], driver_opts: {a: 1}}}",
            "networks: {n: {aliases: [y, x], link_local_ips: [1.1.1.1, 2.2.2.2], driver_opts: {a: 2, b: 1}, priority: 3}}"),

        // Logging, a provider, a build.
        ("image: i, logging: {driver: x, options: {a: 1}}", "logging: {options: {b: 1, a: }}"),
        ("image: i, logging: {options: {a: 1}}", "logging: {driver: y, options: {b: 1}}"),
        ("image: i, logging: {driver: x, options: {a: 1}}", "logging: {driver: y}"),
        ("provider: {type: a, options: {k: v, l: [a, b], m: z}}", "provider: {type: b, options: {k: w, l: [c]}}"),
        ("image: i, credential_spec: {config: c}", "credential_spec: {file: f}"),
        ("build: ./x", "build: {target: y}"),
        ("build: {context: ., args: [A=1], target: y}", "build: ./x"),
        ("build: {context: ., args: [A=1], tags: [x], cache_from: [u], cache_to: [u], additional_contexts: {a: b}, "
            + "extra_hosts: ['h:1.1.1.1']}",
            "build: {args: {B: 2, A: 3}, tags: [x, y], cache_from: [u, v], cache_to: [u], additional_contexts: [c=d, a=e], "
            + "extra_hosts: ['h:2.2.2.2']}"),
        ("build: {context: ., ssh: {k: v}, secrets: [s], platforms: [linux/amd64], ulimits: {a: 1}, labels: [a=1]}",
            "build: {ssh: {k: w}, secrets: [t], platforms: [linux/arm64], ulimits: {a: {soft: 1, hard: 2}}, labels: {b: 1}}"),

        // Extensions.
        ("image: i, x-a: {p: 1, q: [1, 2]}", "x-a: {r: 1, q: [2, 3], p: }, x-b: 1"),
        ("image: i, x-a: 3, x-b: [1], x-c: 3", "x-a: {p: 1}, x-b: [1], x-c: "),

        // Tags.
        ("image: i, ports: ['80:80'], command: x, build: .", "ports: !reset [], command: !reset null, build: !reset null"),
        ("image: i, ports: ['80:80'], environment: {A: 1}", "ports: !override ['90:90'], environment: !override {C: 1}"),
        ("image: i, environment: {A: 1, B: 2}, storage_opt: {a: 1, b: 2}, extra_hosts: {h: 1.1.1.1, g: 1.1.1.1}",
            "environment: {A: !reset null, B: !override 5, C: 3}, storage_opt: {a: !reset null}, extra_hosts: {h: !reset null}"),
        ("image: i, networks: {n: {aliases: [x]}, m: }", "networks: {n: !reset null}"),
        ("image: i, networks: {n: {aliases: [x], ipv4_address: 1.1.1.1}, m: }", "networks: {n: !override {aliases: [y]}}"),
        ("image: i, depends_on: {b: {condition: service_healthy}}", "depends_on: {b: !reset null}"),
        ("build: {context: ., args: {A: 1, B: 1}, target: x}", "build: {args: {A: !reset null}, target: !reset null}"),
        ("image: i, logging: {driver: d, options: {a: 1, b: 2}}", "logging: {options: {a: !reset null}}"),
        ("image: i, logging: {driver: d, options: {a: 1, b: 2}}", "logging: !override {driver: d, options: {c: 1}}"),
        ("image: i, healthcheck: {test: a, retries: 3}", "healthcheck: !override {test: b}"),
        ("image: i, ulimits: {a: 1, b: 2}", "ulimits: {a: !reset null, b: !override {soft: 1, hard: 3}}"),
        ("image: i, ulimits: {a: {soft: 1, hard: 3}}", "ulimits: {a: !override 5}"),
        ("image: i", "image: !override j, environment: {A: !reset null, B: 1}, ports: !override ['1:1'], dns: !reset []"),
        ("image: i, environment: {A: !reset null, B: 2}, ports: !override ['80:80'], dns: !reset [1.1.1.1]", "tty: true"),
        ("image: i, ports: ['80:80', '90:90']", "ports: [!reset '80:80', '91:91']"),
        ("image: i, ports: [{target: 80, published: '80', mode: host}]",
            "ports: [{target: 80, published: '80', mode: !reset null}]"),
        ("image: i, deploy: {resources: {limits: {cpus: '1', memory: 5m}}}",
            "deploy: {resources: {limits: {memory: !reset null}}}"),
        ("image: i, networks: [n]", "networks: !reset null, network_mode: host"),
        ("image: i, network_mode: host", "network_mode: !reset null, networks: [n]"),
        ("image: i, x-a: {b: 1, c: 2}, x-b: {b: 1}, x-c: 1", "x-a: {b: !reset null}, x-b: !override {d: 1}, x-c: !reset null"),
    ];

    /// <summary>What is said beside the services, below and on top.</summary>
    private static readonly (string Below, string Over)[] Files =
    [
        ("name: p", "name: q"),
        ("networks: {default: {driver: bridge, driver_opts: {a: 1}, labels: [x=1]}}",
            "networks: {default: {driver_opts: {a: 2, b: 1}, labels: {x: 2, y: 3}, internal: true}}"),
        ("networks: {default: {driver: bridge}}", "networks: {default: {external: true, name: x}}"),
        ("networks: {default: {external: true, name: x}}", "networks: {default: {driver: bridge}}"),
        ("networks: {default: {external: true, name: x}}", "networks: {default: {external: false, driver: bridge}}"),
        ("networks: {default: {external: true, name: x}}", "networks: {default: {name: y}}"),
        ("networks: {default: {name: x}}", "networks: {default: }"),
        ("networks: {default: {name: x}}", "networks: "),
        (
            "networks: {default: {ipam: {config: [{subnet: 10.1.0.0/24, gateway: 10.1.0.1}]}}}",
            "networks: {default: {ipam: {config: [{subnet: 10.2.0.0/24}]}}}"
        ),
        (
            "networks: {default: {ipam: {config: [{subnet: 10.1.0.0/24, gateway: 10.1.0.1}]}}}",
            "networks: {default: {ipam: {driver: d, config: "
                + "[{subnet: 10.2.0.0/24}, {subnet: 10.1.0.0/24, ip_range: 10.1.0.0/25}]}}}"
        ),
        ("networks: {default: {name: x}}", "services: {}"),
        ("networks: {default: {name: x}}", "# Nothing."),
        ("services: {a: {volumes: ['one:/v', 'two:/w']}}\n"
            + "volumes: {one: {driver: l, driver_opts: {a: 1}, labels: [a=1]}, two: {external: true}}",
            "volumes: {one: {driver_opts: {b: 1}, labels: {a: 2}}, two: {name: z}}"),
        ("services: {a: {configs: [v]}}\nconfigs: {v: {file: ./s}}", "configs: {v: {file: ./t}}"),
        ("services: {a: {configs: [v]}}\nconfigs: {v: {file: ./s}}", "configs: {v: {external: true}}"),
        ("services: {a: {secrets: [v]}}\nsecrets: {v: {file: ./s, labels: {a: 1}}}", "secrets: {v: {labels: {a: 2, b: 3}}}"),
        ("services: {a: {models: [m]}}\nmodels: {m: {model: x, runtime_flags: [a]}}",
            "services: {a: {models: {m: {endpoint_var: E}}}}\nmodels: {m: {context_size: 3, runtime_flags: [a, b]}}"),
        ("services: {a: {models: {m: {endpoint_var: E}}}}\nmodels: {m: {model: x}}", "services: {a: {models: [m]}}"),
        ("x-a: {p: 1, q: [1]}", "x-a: {r: 2, q: [1]}\nx-b: 1"),
        ("include: [one.yml]", "include: [two.yml]"),
        ("services: {b: {image: j}}", "services: {a: , c: {image: k}}"),
        ("services: {b: {image: j, tty: true}}", "services: {b: !reset null}"),
        ("services: {b: {image: j, tty: true}}", "services: {b: !override {image: k}}"),
        ("services: {b: {image: j, tty: true}}", "services: !override {c: {image: k}}"),
        ("services: {b: !reset {image: j}}", "services: {a: {tty: true}}"),
        ("networks: {default: {name: x}}", "networks: !reset null"),
        ("networks: {default: {driver: x, name: z}, n: {name: q}}", "networks: {default: !override {name: y}, n: !reset null}"),
        ("networks: {default: {driver: x, name: z}}", "networks: {default: {driver: !reset null}}"),
        ("networks: {default: {external: true, name: z}}", "networks: {default: {external: !reset null, driver: d}}"),
        ("services: {a: {configs: [v]}}\nconfigs: {v: {file: ./s}}", "configs: {v: {file: !reset null, content: x}}"),
    ];

    public static IEnumerable<(string Below, string Over)> All => [.. Services.Select(OfService), .. Files.Select(OfFile)];

    private static (string Below, string Over) OfService((string Below, string Over) pair) =>
        ($"services:\n  a: {{{pair.Below}}}\n{Rest}", $"services:\n  a: {{{pair.Over}}}\n");

    // A file needs a service; one that brings its own gets an image.
    private static (string Below, string Over) OfFile((string Below, string Over) pair) => (
        pair.Below.StartsWith("services: {a: {", StringComparison.Ordinal)
            ? pair.Below.Replace("{a: {", "{a: {image: i, ", StringComparison.Ordinal)
            : pair.Below.StartsWith("services: {", StringComparison.Ordinal)
                ? pair.Below.Replace("services: {", "services: {a: {image: i}, ", StringComparison.Ordinal)
            : $"services: {{a: {{image: i}}}}\n{pair.Below}",
        pair.Over);
}
