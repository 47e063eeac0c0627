package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
    void aConnectionThatStoodWhenTheFaultWasArmedIsGone() throws SQLException {
        try (Connection standing = connect()) {
            assertThat(countTitles(standing, 0)).isEqualTo(TITLES);
            proxy.arm(new WireFault.BlackHole());
            assertThatThrownBy(() -> countTitles(standing, 0))
                    .isInstanceOf(SQLException.class)
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void resetInTheMiddleOfAResult() throws SQLException {
        proxy.arm(new WireFault.ResetInBody(1_000));
        try (Connection connection = connect()) {
            assertThat(proxy.deliveries()).isZero();
            assertThatThrownBy(() -> countTitles(connection, 0))
                    .isInstanceOf(SQLException.class)
                    .hasRootCauseInstanceOf(IOException.class);
            assertThat(proxy.deliveries()).isEqualTo(1);
        }
    }

    @Test
    void aQueryTimeoutDoesNotEndAStallInTheMiddleOfAResult() throws SQLException {
        proxy.arm(new WireFault.StallInBody(1_000));
        try (Connection connection = connect()) {
            CompletableFuture<Throwable> query = CompletableFuture.supplyAsync(() -> {
                try {
                    throw new AssertionError(countTitles(connection, 1) + " titles came through a stall.");
                } catch (SQLException freed) {
                    return freed;
                }
            });
            await().until(() -> proxy.deliveries() == 1);
            assertThat(query).isNotCompleted();
            assertThat(stillWaitingAfter(Duration.ofSeconds(2), query)).isTrue();
            proxy.release();
            assertThat(query.join()).hasRootCauseInstanceOf(IOException.class);
        }
    }

    private static boolean stillWaitingAfter(Duration time, CompletableFuture<?> query) {
        return !query.thenApply(done -> true)
                .completeOnTimeout(false, time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .join();
    }
}
