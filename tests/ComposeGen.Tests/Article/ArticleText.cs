namespace ComposeGen.Tests.Article;

/// <summary>The compose files of the article, as it prints them.</summary>
internal static class ArticleText
{
    public const string TwoServices = """
        version: '2'
        services:
          web:
            build: .
            ports:
                - "5000:5000"
            depends_on:
                - maria
            links:
                - maria
          maria:
            image: mariadb
            expose:
                - "3306"
            environment:
                - MYSQL_ROOT_PASSWORD=secret
        """;

    public const string FourServices = """
        version: '2'
        services:
          webapp:
            build: webapp/
            ports:
                - "5000:5000"
            depends_on:
                - api
            links:
                - api
            networks:
                - front
          api:
            build: api/
            expose:
                - "80"
            depends_on:
                - maria
            networks:
                - back
          maria:
            image: mariadb
            environment:
                - MYSQL_ROOT_PASSWORD=secret
            networks:
                - back
          job:
            build: job/
            depends_on:
                - maria
            networks:
                - back

        networks:
            front:
                driver: bridge
            back:
                driver: bridge
        """;

    public const string Master = """
        version: '2'
        services:
            service_entry:
                image: image_1
                expose:
                    - "443"
                networks:
                    - internal
                    - inout
            service_2:
                image: image_2
                networks:
                    - internal
            service_3:
                image: image_2
                networks:
                    - internal

        networks:
            internal:
                driver: bridge
            inout:
                external:
                    name: inout
        """;

    public const string Slave = """
        version: '2'
        services:
            service_entry:
                image: service_1
                expose:
                    - "443"
                networks:
                    - internal
                    - inout
            service_out:
                image: service_2
                networks:
                    - internal
                    - inout
            service_3:
                image: service_3
                networks:
                    - internal
            service_4:
                image: service_4
                networks:
                    - internal
            service_5:
                image: service_5
                networks:
                    - internal

        networks:
            internal:
                driver: bridge
            inout:
                external:
                    name: inout
        """;

    public const string SlaveWithAliases = """
        version: '2'
        services:
            service_entry:
                image: service_1
                expose:
                    - "443"
                networks:
                    internal:
                        aliases:
                            - entry
                    inout:
                        aliases:
                            - SLAVE_ALIAS
            service_out:
                image: service_2
                networks:
                    internal:
                        aliases:
                            - out
                    inout:
            service_3:
                image: service_3
                networks:
                    - internal
            service_4:
                image: service_4
                networks:
                    - internal
            service_5:
                image: service_5
                networks:
                    - internal
        networks:
            internal:
                driver: bridge
            inout:
                external:
                    name: inout
        """;
}
