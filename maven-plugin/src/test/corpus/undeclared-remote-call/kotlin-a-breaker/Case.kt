package kotlin_a_breaker

import io.github.resilience4j.circuitbreaker.CircuitBreaker
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** resilience4j runs the lambda. */
class Case(private val client: HttpClient, private val request: HttpRequest) {
    private val breaker = CircuitBreaker.ofDefaults("titles")

    fun title(): String = breaker.executeCallable { client.send(request, BodyHandlers.ofString()).body() } //= resilience4j
}
