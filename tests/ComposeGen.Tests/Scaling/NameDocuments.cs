namespace ComposeGen.Tests.Scaling;

/// <summary>Documents with many services, networks, names, addresses and ports, which rules compare with each other.</summary>
internal static class NameDocuments
{
    private const string Web = "services:\n  web:\n    image: a\n";
    private const string Subnet = "networks: {n: {ipam: {config: [{subnet: 10.0.0.0/8}]}}}\n";

    public static IEnumerable<GrowingDocument> All { get; } = new[]
    {
        "services:\n«  s@: {image: a}\n»",
        "version: '2.4'\nservices:\n«  s@: {image: a}\n»",
        "version: '3.8'\nservices:\n«  s@: {image: a}\n»",
        "services:\n«  s@: {image: a}\n  S@: {image: a}\n»",
        "services:\n«  s@: {image: a, scale: 1000}\n»",
        "services:\n«  s@: {image: a, container_name: same}\n»",
        "services:\n«  s@: {image: a, container_name: same, profiles: [p@]}\n»",
        "services:\n«  s@: {image: a, hostname: s@next}\n»",
        "services:\n«  s@: {image: a, hostname: same}\n»",
        "services:\n  a: {image: a, container_name: x, profiles: [«a@, »]}\n"
            + "  b: {image: a, container_name: x, profiles: [«b@, »]}\n",
        "services: {web: {image: a, scale: 1«0»}}\n",
        "«s@:\n  image: a\n»",
        Web + "    networks: [«n@, »]\nnetworks:\n«  n@:\n»",
        Web + "    networks:\n«      n@: {aliases: [a@]}\n»networks:\n«  n@: {}\n»",
        Web + "    networks: [«n@, »]\n",
        Web + "    networks: {«n@: 1, »}\n",
        Web + "    networks: {«n@: {ipv4_address: 10.0.0.1}, »}\nnetworks:\n«  n@:\n»",
        Web + "networks:\n«  n@:\n»",
        Web + "networks:\n«  n@: 1\n»",
        Web + "networks:\n«  n@: {external: true, driver: b}\n»",
        Web + "    networks: [«n@, »]\nnetworks:\n«  n@: {name: same}\n»",
        "services:\n  a: {image: a, networks: [«n@, »]}\n  b: {image: a, networks: [«n@, »]}\nnetworks:\n«  n@:\n»",
        "services:\n«  s@: {image: a, networks: [n@, n@next]}\n»networks:\n«  n@:\n»  n@:\n",
        Web + "    networks: [«n@, »]\nnetworks:\n«  n@: {ipam: {config: [{subnet: 10.@.@.0/24}]}}\n»",
        Web + "    networks: [«n@, »]\nnetworks:\n«  n@: {ipam: {config: [{subnet: 10.0.0.0/24}]}}\n»",
        Web + "    networks: [n]\nnetworks:\n  n:\n    ipam:\n      config:\n«      - subnet: 10.@.@.0/24\n»",
        "services:\n«  s@: {image: a, networks: {n: {ipv4_address: 10.1.@.@}}}\n»" + Subnet,
        "services:\n«  s@: {image: a, networks: {n: {ipv4_address: 10.0.0.9}}}\n»" + Subnet,
        "services:\n«  s@: {image: a, profiles: [p@], networks: {n: {ipv4_address: 10.0.0.9}}}\n»" + Subnet,
        "services:\n«  s@: {image: a, networks: {n: {ipv4_address: 11.0.@.@}}}\n»"
            + "networks: {n: {ipam: {config: [«{subnet: 10.@.@.0/24}, »]}}}\n",
        "services:\n«  s@: {image: a, networks: {n: {ipv4_address: 10.0.@.@}}}\n»"
            + "networks: {n: {ipam: {config: [{subnet: 10.0.0.0/8, aux_addresses: {«x@: 10.1.@.@, »}}]}}}\n",
        "services:\n«  s@: {image: a, networks: {default: {aliases: [same]}}}\n»",
        "services:\n«  s@: {image: a, profiles: [p@], networks: {default: {aliases: [same]}}}\n»",
        "services:\n  same: {image: a}\n«  s@: {image: a, networks: {default: {aliases: [same]}}}\n»",
        "services:\n«  s@: {image: a}\n»  web: {image: a, networks: {default: {aliases: [«s@, »]}}}\n",
        "services:\n  a: {image: a, networks: {default: {aliases: [«x@, »]}}}\n"
            + "  b: {image: a, networks: {default: {aliases: [«x@, »]}}}\n",
        "services:\n«  s@: {image: a, networks: {default: {aliases: [n-web-@]}}}\n»  web: {image: a, scale: 1000}\n",
        Web + "    ports: [«'@:80', »]\n",
        Web + "    ports: [«'8080:@', »]\n",
        Web + "    ports: [«'10.1.@.@:8080:80', »]\n",
        Web + "    ports: ['8080:80', «'10.1.@.@:8080:80', »]\n",
        Web + "    ports: [«'10.1.@.@:1-65000:1-65000', »]\n",
        Web + "    ports:\n«      - {target: 80, published: @}\n»",
        "services:\n«  s@: {image: a, ports: ['8080:80']}\n»",
        "services:\n«  s@: {image: a, ports: ['8080:80'], profiles: [p@]}\n»",
        "services:\n«  s@: {image: a, ports: ['1-65000:1-65000']}\n»",
        "services:\n«  s@: {image: a, ports: ['@-65000:@-65000']}\n»",
        "services:\n  a: {image: a, ports: ['80:80'], profiles: [«a@, »]}\n"
            + "  b: {image: a, ports: ['80:80'], profiles: [«b@, »]}\n",
    }.Select(pattern => new GrowingDocument(pattern));
}
