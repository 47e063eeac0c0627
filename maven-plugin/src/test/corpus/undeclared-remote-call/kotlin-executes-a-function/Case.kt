package kotlin_executes_a_function

import io.github.resilience4j.circuitbreaker.CircuitBreaker
import io.github.resilience4j.kotlin.circuitbreaker.decorateFunction
import io.github.resilience4j.kotlin.circuitbreaker.executeFunction
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** The functions with which resilience4j extends its breaker for Kotlin. */
class Case(private val client: HttpClient, private val request: HttpRequest) {
    private val breaker = CircuitBreaker.ofDefaults("titles")

    fun title(): String = breaker.executeFunction { client.send(request, BodyHandlers.ofString()).body() } //= resilience4j

    fun review(): String {
        val guarded: () -> String =
            breaker.decorateFunction { client.send(request, BodyHandlers.ofString()).body() } //= resilience4j
        return guarded()
    }
}
