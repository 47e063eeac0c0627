package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.crumple.gameday.fault.WireFault;
import java.net.ConnectException;
import java.net.SocketException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database behind the proxy: H2 in server mode and its own protocol. */
@Timeout(60)
class JdbcThroughProxyTest {

    private static final int TITLES = 10_000;

    private Server database;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws SQLException {
        database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        proxy = FaultProxy.to("localhost", database.getPort());
    }

    @AfterEach
    void close() {
        proxy.close();
        database.stop();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:tcp://localhost:" + proxy.port() + "/mem:titles", "sa", "");
    }

    private static int countTitles(Connection connection, int timeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(timeoutSeconds);
            int titles = 0;
            try (ResultSet rows = statement.executeQuery("select 'title ' || x from system_range(1, " + TITLES + ")")) {
                while (rows.next()) {
                    titles++;
                }
            }
            return titles;
        }
    }

    @Test
    void refused() throws SQLException {
        proxy.arm(new WireFault.Refused());
        assertThatThrownBy(this::connect)
                .isInstanceOf(SQLException.class)
                .hasRootCauseInstanceOf(ConnectException.class);
        proxy.release();
        try (Connection connection = connect()) {
            assertThat(countTitles(connection, 0)).isEqualTo(TITLES);
        }
    }

    @Test
    void aConnectionThatStoodWhenTheFaultWasArmedIsBroken() throws SQLException {
        Connection standing = connect();
        assertThat(countTitles(standing, 0)).isEqualTo(TITLES);
        proxy.arm(new WireFault.BlackHole());
        assertThatThrownBy(() -> countTitles(standing, 0))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Connection is broken");
    }

    @Test
    void resetInTheMiddleOfAResult() throws SQLException {
        proxy.arm(new WireFault.ResetInBody(1_000));
        Connection connection = connect();
        assertThat(proxy.deliveries()).isZero();
        assertThatThrownBy(() -> countTitles(connection, 0)).satisfies(JdbcThroughProxyTest::comesFromTheWire);
        assertThat(proxy.deliveries()).isEqualTo(1);
    }

    @Test
    void aQueryTimeoutDoesNotEndAStallInTheMiddleOfAResult() throws SQLException {
        proxy.arm(new WireFault.StallInBody(1_000));
        Connection connection = connect();
        CompletableFuture<Throwable> query =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> countTitles(connection, 1)));
        await().until(() -> proxy.deliveries() == 1);
        // Long after the second that the query has.
        assertThatThrownBy(() -> query.get(3, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        proxy.release();
        assertThat(query.join()).satisfies(JdbcThroughProxyTest::comesFromTheWire);
    }

    private static void comesFromTheWire(Throwable met) {
        assertThat(met).isInstanceOf(SQLException.class).hasRootCauseInstanceOf(SocketException.class);
    }
}
