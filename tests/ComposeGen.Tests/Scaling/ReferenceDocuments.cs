namespace ComposeGen.Tests.Scaling;

/// <summary>Documents in which much refers to much: services, anchors, merge keys, volumes, files, variables.</summary>
internal static class ReferenceDocuments
{
    private const string Web = "services:\n  web:\n    image: a\n";
    private const string Services = "services:\n«  s@: {image: a}\n»";
    private const string Old = "version: '2.4'\n";

    public static IEnumerable<GrowingDocument> All { get; } = new[]
    {
        "services:\n«  s@: {image: a, depends_on: [s@next]}\n»  s@: {image: a}\n",
        "services:\n«  s@: {image: a, depends_on: [s@round]}\n»",
        "services:\n«  s@: {image: a, depends_on: [s0, s@round]}\n»",
        Services + "  web: {image: a, depends_on: [«s@, »]}\n",
        Services + "  web: {image: a, depends_on: {«s@: {condition: service_healthy}, »}}\n",
        Services + "  web: {image: a, networks: [x], depends_on: [«s@, »]}\nnetworks: {x: }\n",
        "services:\n  web: {image: a, depends_on: [«s@, »]}\n",
        "services:\n  a: {image: a, depends_on: [b], networks: [«a@, »]}\n  b: {image: a, depends_on: [a], networks: [«b@, »]}\n"
            + "networks:\n«  a@:\n  b@:\n»",
        "services:\n«  s@: {image: a, networks: [a], depends_on: [web]}\n»  web: {image: a, networks: [«b@, »]}\n"
            + "networks:\n  a:\n«  b@:\n»",
        Services + "  web: {image: a, links: [«'s@:l@', »]}\n",
        Services + "  web: {image: a, links: [«'s@:l@', »], depends_on: [«s@, »]}\n",
        "«s@:\n  image: a\n  links: [s@next]\n»",
        Old + Services + "  web: {image: a, volumes_from: [«s@, »]}\n",
        "services:\n«  service-with-a-long-name-@: {image: a}\n  x@: {image: a, depends_on: [service-with-a-long-nme-@]}\n»",
        "services:\n«  x@: {image: x, network_mode: 'service:x@next'}\n»  x@: {image: x}\n",
        "services:\n«  x@: {image: x, network_mode: 'service:x@round'}\n»",
        "services:\n  s: {image: x}\n«  x@: {image: x, network_mode: 'service:s'}\n»",
        "services:\n«  x@: {image: x, container_name: c@, network_mode: 'container:c@next'}\n»",
        "services:\n«  s@: {extends: s@next}\n»  s@: {image: a}\n",
        "services:\n«  s@: {extends: s@round}\n»",
        "services:\n  s: {image: a, environment: {A: x, B: x, C: x, D: x}}\n«  s@: {extends: {service: s}}\n»",
        Old + "services:\n«  s@: {extends: {service: s@next}, environment: {A@: x}}\n»  s@: {image: a}\n",
        Web + "    volumes:\n«      - v@:/a/@\n»volumes:\n«  v@:\n»",
        Web + "    volumes:\n«      - v@:/a\n»volumes:\n«  v@:\n»",
        Web + "    volumes:\n«      - v@:/a/@\n»",
        Web + "    volumes:\n«      - {type: volume, source: v@, target: /a/@}\n»",
        Web + "    volumes:\n      - v:/«a/../b/»\n",
        Web + "    configs: [«c@, »]\nconfigs:\n«  c@: {content: a}\n»",
        Web + "    configs: [«c@, »]\nconfigs:\n«  d@: {content: a}\n»",
        Web + "    secrets: [«c@, »]\nsecrets:\n«  c@: {environment: a}\n»",
        Web + "    env_file: [«f@, »]\n",
        Web + "include:\n«  - a@.yml\n»",
        Web + "x-a:\n«  - &a@ x\n»",
        Web + "x-a:\n«  - *a@\n»",
        "x-a:\n«  - &a@ x\n»" + Web + "    command:\n«      - *a@\n»",
        "x-a: &a {b: c, d: e}\nx-b:\n«  - *a\n»" + Web,
        "x-a: &a {image: b, environment: {A: b}}\nservices:\n«  s@: *a\n»",
        "x-a: &a {A: b, B: b, C: b, D: b, E: b}\nservices:\n«  s@: {image: a, environment: *a}\n»",
        "x-a: &a {image: b, environment: {A: b}}\nservices:\n«  s@: {<<: *a}\n»",
        "services:\n  s0: &a0 {image: b}\n«  s@next: &a@next {<<: *a@}\n»",
        "x-a: &a {image: b}\nservices:\n  web:\n«    <<: *a\n»",
        "x-a: &a {image: b}\nservices:\n  web:\n    <<: [«*a, »]\n",
        Web + "    <<: [«a, »]\n",
        Web + "    environment:\n«      A@: ${B@:-c}\n»",
        Web + "    environment:\n«      A@: ${B@}\n»",
        Web + "    environment:\n«      A@: ${B-\n»",
        Web + "    environment:\n«      A@: '${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-}}}}}}}}'\n»",
        Web + "    command: «${B:-c} »\n",
        Web + "    command: \"«${»\"\n",
        Web + "    command: \"«${a»\"\n",
        Web + "    command: \"«${A:-»«}»\"\n",
        Web + "    command: ${A:-«abcdefghi »}\n",
        Web + "    command: \"${A:-«${B}»}\"\n",
        Web + "    command: \"«$$»\"\n",
        Web + "    command: \"«$ »\"\n",
        Old + Web + "    environment:\n«      A@: \"${B:+c}\"\n»",
        Old + Web + "    command: \"«${B:+c}»\"\n",
        Old + Web + "    command: \"«${A:-»«}»\"\n",
        Web + "    ports:\n«      - \"${P@:-80}:80\"\n»",
    }.Select(pattern => new GrowingDocument(pattern));
}
