namespace ComposeGen.Tests.Building;

/// <summary>A second call of a method replaces a value and goes on with a section; a name is given once.</summary>
public sealed class DeployBuilderTests
{
    [Fact]
    public void A_single_value_is_replaced() =>
        Yaml(d => d.Mode("global").Mode("replicated").Replicas(1).Replicas(3).EndpointMode("vip").EndpointMode("dnsrr"))
            .Should().Be("mode: replicated|replicas: 3|endpoint_mode: dnsrr");

    [Fact]
    public void Labels_grow() => Yaml(d => d.Label("l", "v").Label("m", "w")).Should().Be("labels:|- l=v|- m=w");

    [Fact]
    public void A_label_that_was_set_is_refused() =>
        Refusal.Of<ArgumentException>("name", () => Yaml(d => d.Label("l", "v").Label("l", "w")));

    [Fact]
    public void A_section_goes_on_where_it_was_left() =>
        Yaml(d => d
                .Placement(p => p.Constraints = ["node.role==worker"]).Placement(p => p.MaxReplicasPerNode = 2)
                .Resources(r => r.Limits(l => l.Cpus = 0.5)).Limits(pids: 10)
                .RestartPolicy(p => p.MaxAttempts = 3).RestartPolicy(p => p.Delay = ComposeDuration.Parse("5s"))
                .UpdateConfig(u => u.Parallelism = 2).UpdateConfig(u => u.Delay = ComposeDuration.Parse("10s"))
                .RollbackConfig(u => u.Parallelism = 1).RollbackConfig(u => u.Delay = ComposeDuration.Parse("20s")))
            .Should().Be("placement:|constraints:|- node.role==worker|max_replicas_per_node: 2|resources:|limits:|cpus: "
                + "\"0.5\"|pids: 10|restart_policy:|delay: 5s|max_attempts: 3|update_config:|parallelism: 2|delay: "
                + "10s|rollback_config:|parallelism: 1|delay: 20s");

    [Fact]
    public void Configure_reaches_what_was_said_before() =>
        Yaml(d => d.Mode("global").Replicas(2).Configure(deploy => deploy.Mode = null)).Should().Be("replicas: 2");

    private static string Yaml(Action<DeployBuilder> configure)
    {
        var yaml = Compose.File(file => file.Service("s", s => s.Deploy(configure)))
            .Unchecked(ComposeFormat.Spec);
        var lines = yaml[(yaml.IndexOf("deploy:", StringComparison.Ordinal) + "deploy:".Length)..]
            .Split('\n', StringSplitOptions.TrimEntries);
        return string.Join('|', lines.Where(line => line.Length > 0));
    }
}
