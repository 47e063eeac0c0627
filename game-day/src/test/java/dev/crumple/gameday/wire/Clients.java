package dev.crumple.gameday.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Three ways to get a page, each with the time-outs that it knows, and what it saw in one line. */
enum Clients {
    HTTP_CLIENT {
        @Override
        String get(URI page) throws Exception {
            HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
            HttpRequest request = HttpRequest.newBuilder(page).timeout(ANSWER).build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return seen(answer.statusCode(), answer.body());
        }
    },
    URL_CONNECTION {
        @Override
        String get(URI page) throws Exception {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) ANSWER.toMillis());
            try (InputStream body = connection.getInputStream()) {
                return seen(connection.getResponseCode(), body.readAllBytes());
            }
        }
    },
    RAW_SOCKET {
        @Override
        String get(URI page) throws Exception {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(page.getHost(), page.getPort()), (int) CONNECT.toMillis());
                socket.setSoTimeout((int) ANSWER.toMillis());
                String request = "GET " + page.getPath() + " HTTP/1.0\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return seen(socket.getInputStream().readAllBytes());
            }
        }
    };

    static final Duration CONNECT = Duration.ofMillis(300);
    static final Duration ANSWER = Duration.ofSeconds(1);
    static final byte[] BODY = "0123456789".repeat(2_000).getBytes(StandardCharsets.US_ASCII);

    abstract String get(URI page) throws Exception;

    /** What it saw, or the exception it met. */
    String asks(URI page) {
        try {
            return get(page);
        } catch (Exception met) {
            return met.getClass().getSimpleName();
        }
    }

    private static String seen(int status, byte[] body) throws IOException {
        return status + ", " + body.length + " bytes" + (isRight(body) ? "" : " of nonsense");
    }

    private static String seen(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return answer.length == 0 ? "the end" : answer.length + " bytes of nonsense, the end";
        }
        byte[] body = Arrays.copyOfRange(answer, end + 4, answer.length);
        return body.length + " bytes" + (isRight(body) ? "" : " of nonsense") + ", the end";
    }

    private static boolean isRight(byte[] body) {
        return Arrays.equals(body, Arrays.copyOf(BODY, body.length));
    }
}
