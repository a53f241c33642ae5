using System.Globalization;
using System.Text;

namespace ComposeGen.EngineTests.Checks;

/// <summary>A file of a thousand services as people write them, in which nothing is wrong.</summary>
internal static class ThousandServices
{
    private const int Count = 1_000;
    private const int Networks = 20;
    private const int Volumes = 50;

    public static string Text { get; } = Write();

    private static string Write()
    {
        var text = new StringBuilder("version: '3.8'\n\nservices:\n  service_0:\n    image: postgres:16\n"
            + "    networks: [everywhere]\n");
        for (var number = 1; number < Count; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  service_{{number}}:
                    image: registry.example.com/team/service:1.{{number}}
                    command: ["serve", "--port", "8080", "--id", "{{number}}"]
                    depends_on:
                      - service_{{number / 2}}
                    environment:
                      NODE_NAME: node-{{number}}
                      LOG_LEVEL: info
                      LOG_FORMAT: json
                      DATABASE_URL: postgres://user:secret@database-{{number}}:5432/data
                      CACHE_URL: redis://cache-{{number}}:6379/0
                      UPSTREAM: http://service_{{number / 2}}:8080/api
                      REGION: "${REGION:-eu-west-1}"
                      FEATURE_FLAGS: alpha,beta,gamma
                    ports:
                      - "{{10_000 + number}}:8080"
                      - "127.0.0.1:{{20_000 + number}}:9090/tcp"
                    networks:
                      - everywhere
                      - net_{{number % Networks}}
                    volumes:
                      - data_{{number % Volumes}}:/var/lib/data
                      - /etc/localtime:/etc/localtime:ro
                    healthcheck:
                      test: ["CMD", "curl", "-f", "http://localhost:8080/health"]
                      interval: 30s
                      timeout: 5s
                      retries: 3
                    restart: unless-stopped
                    logging:
                      driver: json-file
                      options:
                        max-size: 10m
                        max-file: "3"
                    labels:
                      com.example.team: team-{{number % Networks}}
                      com.example.tier: "{{number}}"
                    deploy:
                      resources:
                        limits: {cpus: "0.50", memory: 256M}

                """);
        }

        text.Append("\nnetworks:\n  everywhere: {}\n");
        Append("  net_", Networks);
        text.Append("\nvolumes:\n");
        Append("  data_", Volumes);
        return text.ToString();

        void Append(string name, int count)
        {
            for (var number = 0; number < count; number++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{number}: {{}}\n");
            }
        }
    }
}
