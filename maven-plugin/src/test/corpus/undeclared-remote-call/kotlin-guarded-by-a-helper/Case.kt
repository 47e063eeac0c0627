package kotlin_guarded_by_a_helper

import dev.crumple.resilience.Guard
import dev.crumple.resilience.Guards
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** A function of the service takes the lambda to the guard. */
class Case(private val client: HttpClient, private val request: HttpRequest) {
    private val guard: Guard = Guards.create().guard(Any::class.java, "of")

    fun title(): String = careful { client.send(request, BodyHandlers.ofString()).body() }

    private fun <T> careful(work: () -> T): T = guard.call<T> { work() }
}
