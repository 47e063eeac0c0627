package kotlin_top_level

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** A function that stands in no class. */
fun title(client: HttpClient, request: HttpRequest): String =
    client.send(request, BodyHandlers.ofString()).body() //! undeclared-remote-call
