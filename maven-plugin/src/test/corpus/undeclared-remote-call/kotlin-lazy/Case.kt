package kotlin_lazy

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** A lazy property calls when it is first read. */
class Case(private val client: HttpClient, private val request: HttpRequest) {
    val title: String by lazy { client.send(request, BodyHandlers.ofString()).body() } //! undeclared-remote-call
}
