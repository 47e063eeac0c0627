package kotlin_retries_a_function

import io.github.resilience4j.kotlin.retry.executeFunction
import io.github.resilience4j.retry.Retry
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** A retry protects nobody, in Kotlin either. */
class Case(private val client: HttpClient, private val request: HttpRequest) {
    private val retry = Retry.ofDefaults("titles")

    fun title(): String = retry.executeFunction { client.send(request, BodyHandlers.ofString()).body() } //! undeclared-remote-call
}
