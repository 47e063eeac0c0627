package com.example.marquee;

import com.example.marquee.dependencies.Ports;
import dev.crumple.resilience.Guards;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that Marquee can do, each behind its guard. */
record Features(
        Catalogue catalogue,
        PersonalisedRow personalisedRow,
        ContinueWatching continueWatching,
        SimilarTitles similarTitles,
        SignIn signIn) {

    static Features behind(Guards guards, JdbcClient database, Ports ports) {
        // Nothing but this ends an attempt to connect to a host that does not answer at all.
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofMillis(300))
                .build();
        return new Features(
                new Catalogue(guards, database),
                guards.protect(
                        PersonalisedRow.class,
                        new Recommender(json(client, ports.recommender(), 300)),
                        new PopularTitles()),
                guards.protect(ContinueWatching.class, new WatchHistory(json(client, ports.watchHistory(), 250))),
                guards.protect(SimilarTitles.class, new TitleGraph(json(client, ports.titleGraph(), 250))),
                guards.protect(SignIn.class, new Accounts(json(client, ports.accounts(), 700))));
    }

    private static Json json(HttpClient client, int port, long timeOutMillis) {
        return new Json(client, URI.create("http://127.0.0.1:" + port), Duration.ofMillis(timeOutMillis));
    }
}
