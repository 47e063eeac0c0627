package kotlin_companion

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** A companion object calls. */
class Case {
    companion object {
        @JvmStatic
        fun title(client: HttpClient, request: HttpRequest): String =
            client.send(request, BodyHandlers.ofString()).body() //! undeclared-remote-call
    }
}
