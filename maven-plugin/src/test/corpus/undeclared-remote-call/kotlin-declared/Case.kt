package kotlin_declared

import dev.crumple.annotations.Budget
import dev.crumple.annotations.Cause
import dev.crumple.annotations.Criticality
import dev.crumple.annotations.FailFast
import dev.crumple.annotations.FailureMode
import dev.crumple.annotations.Feature
import dev.crumple.resilience.Guards
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** The declaring interface and its implementation in Kotlin. */
class Case(guards: Guards, client: HttpClient, request: HttpRequest) {
    private val reviews: Reviews = guards.protect(Reviews::class.java, HttpReviews(client, request))

    fun page(): String = reviews.of("1")
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Reviews {
    @FailureMode(id = "down", dependency = "review-service", `when` = [Cause.THROWS], customerSees = "No reviews.")
    @Budget("200ms")
    @FailFast
    fun of(book: String): String
}

class HttpReviews(private val client: HttpClient, private val request: HttpRequest) : Reviews {
    override fun of(book: String): String = client.send(request, BodyHandlers.ofString()).body()
}
