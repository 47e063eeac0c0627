package kotlin_suspending

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** A suspending function calls another. */
class Case(private val client: HttpClient, private val request: HttpRequest) {
    suspend fun title(): String = text() + text()

    private suspend fun text(): String {
        pause()
        return client.send(request, BodyHandlers.ofString()).body() //! undeclared-remote-call
    }

    private suspend fun pause() {}
}
