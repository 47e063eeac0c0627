package com.example.marquee;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON with one dependency over HTTP. */
final class Json {

    /** What a dependency answered. */
    record Answer(int status, JsonNode content) {}

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client;
    private final URI dependency;
    private final Duration timeOut;

    /**
     * Speaks with a dependency.
     *
     * @param timeOut for the whole answer; a bit beyond the budget of the feature that asks: the guard leaves first and
     *     calls the answer late; this ends what was abandoned, so that its place in flight is free again even if no
     *     interrupt ended it
     */
    Json(HttpClient client, URI dependency, Duration timeOut) {
        this.client = client;
        this.dependency = dependency;
        this.timeOut = timeOut;
    }

    JsonNode get(String path, String name) {
        Answer answer = send(request(path + URLEncoder.encode(name, StandardCharsets.UTF_8)));
        if (answer.status() != 200) {
            throw new IllegalStateException(dependency.resolve(path) + " answered with status " + answer.status());
        }
        return answer.content();
    }

    Answer post(String path, Object content) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(content))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(dependency.resolve(path));
    }

    // A time-out of the request itself would be content with a header: it does not end an answer that stalls in its
    // body.
    private Answer send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> response = exchange.get(timeOut.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), MAPPER.readTree(response.body()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(dependency + " did not answer", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    dependency + " had not answered in full after " + timeOut.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the guard gave up waiting for " + dependency);
        } finally {
            exchange.cancel(true);
        }
    }
}
