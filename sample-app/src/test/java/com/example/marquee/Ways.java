package com.example.marquee;

import com.example.marquee.dependencies.Ports;
import com.zaxxer.hikari.HikariDataSource;
import dev.crumple.gameday.wire.FaultProxy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.tools.Server;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.io.support.ResourcePropertySource;

/** The ways that Marquee goes to its dependencies: straight, or through a proxy each. */
record Ways(Ports ports, DataSource catalogue, Map<String, FaultProxy> proxies, AutoCloseable end) {

    /** Makes ways from Marquee to its dependencies. */
    interface Choice {
        Ways between(Ports ports, DataSource catalogue) throws IOException, SQLException;
    }

    static Ways straight(Ports ports, DataSource catalogue) {
        return new Ways(ports, catalogue, Map.of(), () -> {});
    }

    /** The catalogue is reached as in a larger service: over TCP, and from a pool that has Marquee's own settings. */
    static Ways throughProxies(Ports ports, DataSource catalogue) throws IOException, SQLException {
        Server database = Server.createTcpServer("-tcpPort", "0").start();
        Map<String, FaultProxy> proxies = new LinkedHashMap<>();
        proxies.put("recommender", FaultProxy.to("localhost", ports.recommender()));
        proxies.put("watch-history", FaultProxy.to("localhost", ports.watchHistory()));
        proxies.put("title-graph", FaultProxy.to("localhost", ports.titleGraph()));
        proxies.put("accounts", FaultProxy.to("localhost", ports.accounts()));
        proxies.put("catalogue-db", FaultProxy.to("localhost", database.getPort()));
        HikariDataSource pool = pool(url(catalogue, proxies.get("catalogue-db").port()));
        Ports behindProxies = new Ports(
                ports.control(),
                proxies.get("recommender").port(),
                proxies.get("watch-history").port(),
                proxies.get("title-graph").port(),
                proxies.get("accounts").port());
        return new Ways(behindProxies, pool, proxies, () -> {
            pool.close();
            proxies.values().forEach(FaultProxy::close);
            database.stop();
        });
    }

    private static String url(DataSource catalogue, int port) throws SQLException {
        try (Connection connection = catalogue.getConnection()) {
            // Nothing else ends a read that the guard has abandoned: not the pool, and not a query's time-out.
            return connection.getMetaData().getURL().replace("jdbc:h2:", "jdbc:h2:tcp://localhost:" + port + "/")
                    + ";NETWORK_TIMEOUT=1000";
        }
    }

    private static HikariDataSource pool(String url) throws IOException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("sa");
        // Else the first connection is made on the thread that asks for it, which the pool's time-out does not free.
        pool.setInitializationFailTimeout(-1);
        pool.setMinimumIdle(0);
        new Binder(ConfigurationPropertySources.from(new ResourcePropertySource("classpath:application.properties")))
                .bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return pool;
    }
}
