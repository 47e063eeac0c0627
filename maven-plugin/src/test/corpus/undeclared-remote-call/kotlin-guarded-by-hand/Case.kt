package kotlin_guarded_by_hand

import dev.crumple.resilience.Guard
import dev.crumple.resilience.Guards
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** A guard runs the lambda. */
class Case(private val client: HttpClient, private val request: HttpRequest) {
    private val guard: Guard = Guards.create().guard(Any::class.java, "of")

    fun title(): String = guard.call<String> { client.send(request, BodyHandlers.ofString()).body() }
}
