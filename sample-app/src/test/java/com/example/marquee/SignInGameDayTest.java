package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SignInGameDayTest {

    private MarqueeOnLoopback marquee;

    @BeforeEach
    void start() throws Exception {
        marquee = MarqueeOnLoopback.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @GameDay("sign-in/accounts-down")
    void saysThatSignInRestsWhenTheAccountsAreDown() throws Exception {
        assertThatSignInRests();
    }

    @GameDay("sign-in/accounts-slow")
    void saysThatSignInRestsWhenTheAccountsAreSlow() throws Exception {
        assertThatSignInRests();
    }

    private void assertThatSignInRests() throws Exception {
        Page page = marquee.signIn("ada", "lovelace");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("Sign-in rests for a moment", "as a guest");
    }
}
