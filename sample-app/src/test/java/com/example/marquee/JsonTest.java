package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.marquee.dependencies.Dependencies;
import com.example.marquee.dependencies.Ports;
import dev.crumple.gameday.fault.WireFault.StallInBody;
import dev.crumple.gameday.wire.FaultProxy;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JsonTest {

    @Test
    @Timeout(60)
    void anAnswerThatStallsHalfWayIsOverWhenItsTimeIs() throws Exception {
        try (Dependencies dependencies = Dependencies.start(Ports.FREE);
                FaultProxy proxy =
                        FaultProxy.to("localhost", dependencies.ports().recommender())) {
            proxy.arm(new StallInBody(1));
            Json recommender = new Json(HttpClient.newHttpClient(), proxy.uri("/"), Duration.ofMillis(300));

            assertThatThrownBy(() -> recommender.get("/recommendations/", "ada"))
                    .hasMessageContaining("had not answered in full after 300 ms");
        }
    }
}
