using static VerifyXunit.Verifier;

namespace ComposeGen.Tests.Editing;

/// <summary>Files with everything that real ones have, changed and written: the snapshots have the exact text.</summary>
public sealed class AwkwardFileTests
{
    [Fact]
    public Task Comments_belong_to_what_they_stand_at() => Verify(Edited(
        """
        # What this is.
        # Who made it.

        version: '2.4'   # as long as 1.29 is in use

        services:
          # The front.
          web:
            image: nginx:1.26   # pinned
            # Open to the world.
            ports:
              - "80:80"     # http
              # - "8080:8080"
              - "443:443"   # https
            restart: always

          # Only for tests.
          probe:     # goes soon
            image: busybox

          # The back.
          db:
            image: postgres   # latest
        # The end.
        """,
        file =>
        {
            file.Services["web"].Image = ImageReference.Parse("nginx:1.27");
            file.Services["web"].Ports!.RemoveAt(1);
            file.Services["web"].Ports!.Insert(0, PortMapping.Parse("81:81"));
            file.Services["web"].Restart = null;
            file.Services.Remove("probe");
            file.Services["db"].Hostname = "db";
        }), "yml");

    [Fact]
    public Task Quotes_and_blocks_keep_their_style() => Verify(Edited(
        """
        services:
          web:
            image: 'nginx:1.26'
            hostname: "one"
            command: >-
              run
              --fast
            labels:
              text: |
                one
                two
              kept: |+
                three

              single: 'it''s'
            user: "1000"
        """,
        file =>
        {
            var web = file.Services["web"];
            web.Image = ImageReference.Parse("nginx:1.27");
            web.Hostname = "two \"quoted\"";
            web.Command = ContainerCommand.Shell("run --slowly");
            web.Labels!["text"] = "one\nthree\nfour\n";
            web.Labels["single"] = "it's new";
            web.User = "1001";
        }), "yml");

    [Fact]
    public Task Brackets_keep_their_layout() => Verify(Edited(
        """
        services:
          web: {image: nginx, ports: ["80:80", "81:81"], networks: {front: {aliases: [a, b]}}}
          api:
            image: api
            command: [
              "serve",      # the verb
              "--port",
              "80"          # the port
            ]
            cap_add: [ "A" ]
            environment: {A: "1", B: two}
        networks: {front: , back: }
        """,
        file =>
        {
            file.Services["web"].Ports!.RemoveAt(0);
            file.Services["web"].Hostname = "w";
            ((NetworkAttachments)file.Services["web"].Networking!).Networks["front"].Aliases!.Insert(1, "x, y");
            file.Services["api"].Command = ContainerCommand.Exec("serve", "--port", "81", "--fast");
            file.Services["api"].CapAdd!.Add("B");
            file.Services["api"].Environment!["C"] = "yes";
            file.Networks.Remove("back");
        }), "yml");

    [Fact]
    public Task Aliases_and_merge_keys_are_changed_where_they_are_used() => Verify(Edited(
        """
        x-logging: &logging
          driver: json-file
          options: {max-size: 10m}

        x-base: &base
          restart: always
          init: true

        services:
          one:
            <<: *base
            image: app
            logging: *logging
          two:
            <<: *base
            image: app
            logging: *logging
          three:
            <<: [*base]
            image: app
            init: false
        """,
        file =>
        {
            file.Services["one"].Restart = RestartPolicy.No;
            file.Services["two"].Logging!.Driver = "local";
            file.Services["three"].Restart = null;
        }), "yml");

    [Fact]
    public Task Another_user_of_an_anchor_keeps_its_value() => Verify(Edited(
        """
        services:
          one: &one
            image: app:1
            environment: &environment
              A: one
          two:
            <<: *one
            hostname: two
          three:
            image: app:3
            environment: *environment
        """,
        file =>
        {
            file.Services["one"].Image = ImageReference.Parse("app:2");
            file.Services["one"].Environment!["A"] = "two";
        }), "yml");

    [Fact]
    public Task Lists_without_indentation_and_long_forms_stay_so() => Verify(Edited(
        """
        services:
            web:
                image: nginx
                build:
                    context: .
                ports:
                - target: 80
                  published: 8080
                  protocol: tcp
                  mode: host
                - "81:81"
                environment:
                -   A=1
                -   B=2
                depends_on:
                    db:
                        condition: service_started
                networks:
                    front:
            db:
                image: postgres
        networks:
            front:
        """,
        file =>
        {
            var web = file.Services["web"];
            web.Build!.Context = "./web";
            web.Ports!.Insert(0, PortMapping.Parse("79:79"));
            web.Environment!["B"] = "3";
            web.Environment["C"] = "4";
            web.DependsOn!["cache"] = new ServiceDependency();
            ((NetworkAttachments)web.Networking!).Networks["back"] = new NetworkAttachment();
            file.Services["cache"] = new Service { Image = ImageReference.Parse("redis"), Ports = [PortMapping.Parse("6379")] };
            file.Networks["back"] = new CreatedNetwork();
        }), "yml");

    [Fact]
    public Task Keys_in_any_order_and_repeated_ones() => Verify(Edited(
        """
        networks: {default: {driver: bridge}}
        services:

          web:
            ports: ["80:80"]
            restart: always
            image: nginx
            restart: "no"

          api:
            image: api
            environment: {A: 1}

        version: "2.1"
        """,
        file =>
        {
            file.Services["web"].Hostname = "web";
            file.Services["web"].Restart = RestartPolicy.UnlessStopped;
            file.Services["web"].Environment = new(StringComparer.Ordinal) { ["A"] = "1" };
            file.Services.Insert(1, "new", new Service { Image = ImageReference.Parse("new"), Init = true });
            file.Services["api"].Environment!["A"] = "2";
            file.Volumes["data"] = new CreatedVolume();
        }), "yml");

    [Fact]
    public Task What_could_not_be_read_stays() => Verify(Edited(
        """
        services:
          web:
            image: nginx
            ports: 80   # not a list
            colour: red
            environment: [A=1, {b: 2}]
          broken: text
          api:
            image: api
        """,
        file =>
        {
            file.Services["web"].Image = ImageReference.Parse("nginx:1.27");
            file.Services["api"].Image = null;
            file.Services["api"].Build = new Build { Context = "." };
        }), "yml");

    [Fact]
    public Task Everything_of_a_value_can_go() => Verify(Edited(
        """
        services:
          web:
            image: nginx
            ports:
              - "80:80"
            environment:
              A: 1

          old:
            image: old

        # Unused.
        volumes:
          data:

        """,
        file =>
        {
            file.Services["web"].Ports!.Clear();
            file.Services["web"].Environment = null;
            file.Services.Remove("old");
            file.Volumes.Clear();
        }), "yml");

    internal static string Edited(string text, Action<ComposeFile> change)
    {
        var file = ComposeFile.Parse(text).File;
        change(file);
        var edited = file.ToYaml(options: null, out var findings);
        findings.Should().BeEmpty();
        ComposeFile.Parse(edited).File.Diff(file).Should().BeEmpty();
        return edited;
    }
}
