using ComposeGen.Fleets;

namespace FleetTests;

/// <summary>
/// A toy election. Each node asks all nodes whether they are alive; the first one is the leader, if most nodes are alive.
/// </summary>
internal static class Election
{
    public static readonly string[] Nodes = ["master", "slave1", "slave2", "slave3"];

    private const string Vote = """
        while true; do
          alive=
          for node in $NODES; do
            timeout 1 wget -q -O /dev/null http://$node:80/ && alive="$alive $node"
          done
          set -- $alive
          if [ $(($# * 2)) -gt $(echo $NODES | wc -w) ]; then echo $1 >/leader; else echo nobody >/leader; fi
          sleep 0.2
        done
        """;

    public static FleetPlan Plan() => Fleet.Create("election", fleet =>
    {
        var inout = fleet.SharedNetwork("inout");
        fleet.Entry("alive").Exit("voter");
        fleet.Node("master", _ => Node(inout));
        fleet.Nodes("slave", Nodes.Length - 1, _ => Node(inout));
    }).Plan();

    private static ComposeFile Node(SharedNetwork inout) => Compose.File(file =>
    {
        file.Service("alive", service => service
            .Image("composegen-test")
            .Command("sh", "-c", "touch /index.html && exec httpd -f -h /")
            .Expose(80)
            .On(inout));
        file.Service("voter", service => service
            .Image("composegen-test")
            .Environment("NODES", string.Join(' ', Nodes))
            .Command("sh", "-c", Vote)
            .Healthcheck(check => check.Test("test -s /leader").Interval("1s"))
            .Dns("127.0.0.1")
            .On(inout));
    });
}
