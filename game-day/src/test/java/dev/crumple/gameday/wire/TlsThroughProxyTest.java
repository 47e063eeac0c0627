package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsThroughProxyTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext tls;

    private HttpsServer server;
    private FaultProxy proxy;

    @BeforeAll
    static void makeACertificate() throws Exception {
        Path keys = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process making = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(making.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(keys)) {
            store.load(stream, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        proxy = FaultProxy.to("localhost", server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        proxy.close();
        server.stop(0);
    }

    private int throughUrlConnection() throws IOException {
        HttpsURLConnection connection =
                (HttpsURLConnection) new URL("https://localhost:" + proxy.port()).openConnection();
        connection.setSSLSocketFactory(tls.getSocketFactory());
        return connection.getResponseCode();
    }

    private int throughHttpClient() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(tls).build();
        HttpRequest request = HttpRequest.newBuilder(new URL("https://localhost:" + proxy.port()).toURI())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void aHandshakeThatIsCut() {
        proxy.arm(new WireFault.TlsHandshakeCut());
        assertThatThrownBy(this::throughUrlConnection).isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(this::throughHttpClient).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> {
                    try (SSLSocket socket =
                            (SSLSocket) tls.getSocketFactory().createSocket("localhost", proxy.port())) {
                        socket.startHandshake();
                    }
                })
                .isInstanceOf(SSLHandshakeException.class);
        assertThat(proxy.deliveries()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aHandshakeIsLeftAloneOnceTheFaultIsReleased() throws Exception {
        proxy.arm(new WireFault.TlsHandshakeCut());
        assertThatThrownBy(this::throughUrlConnection).isInstanceOf(SSLHandshakeException.class);
        proxy.release();
        assertThat(throughUrlConnection()).isEqualTo(200);
        assertThat(throughHttpClient()).isEqualTo(200);
    }

    @Test
    void whoDoesNotSpeakTlsDoesNotMeetThatFault() throws Exception {
        try (Target web = Target.http(Clients.BODY);
                FaultProxy plain = FaultProxy.to("localhost", web.port())) {
            plain.arm(new WireFault.TlsHandshakeCut());
            assertThat(Clients.HTTP_CLIENT.asks(plain.uri("/"))).isEqualTo("200, 20000 bytes");
            assertThat(plain.deliveries()).isZero();
        }
    }

    @Test
    void theOtherFaultsStrikeThroughTlsAsWell() {
        proxy.arm(new WireFault.Reset());
        assertThatThrownBy(this::throughUrlConnection).isInstanceOf(IOException.class);
        assertThatThrownBy(this::throughHttpClient).isInstanceOf(IOException.class);
        assertThat(proxy.deliveries()).isPositive();
    }
}
