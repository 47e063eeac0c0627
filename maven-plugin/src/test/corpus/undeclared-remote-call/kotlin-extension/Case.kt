package kotlin_extension

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** An extension function calls. */
fun HttpClient.title(request: HttpRequest): String = send(request, BodyHandlers.ofString()).body() //! undeclared-remote-call

class Case(private val client: HttpClient, private val request: HttpRequest) {
    fun title(): String = client.title(request)
}
