package kotlin_lambda

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** A lambda that is inlined. */
class Case(private val client: HttpClient, private val request: HttpRequest) {
    fun titles(ids: List<String>): List<String> = ids.map { one(it) }

    private fun one(id: String): String = client.send(request, BodyHandlers.ofString()).body() + id //! undeclared-remote-call
}
