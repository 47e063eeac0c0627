package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.marquee.dependencies.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

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

    @Test
    void tellsAWrongPasswordAsSuch() throws Exception {
        Page page = marquee.signIn("ada", "babbage");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("That name and that password do not belong together");
    }

    @Test
    void stillWorksAfterFiftyWrongPasswords() throws Exception {
        for (int attempt = 0; attempt < 50; attempt++) {
            assertThat(marquee.signIn("ada", "guess " + attempt).status()).isEqualTo(403);
        }

        assertThat(marquee.signIn("ada", "lovelace").redirect()).isEqualTo("/");
    }

    @Test
    void rejectsAnAnswerWithoutAViewer() throws Exception {
        marquee.put("accounts", State.EMPTY);

        assertThat(marquee.signIn("ada", "lovelace").status()).isEqualTo(503);
    }

    @Test
    void restsWhileTheAccountsAreStoppedAndWorksWhenTheyAreBack() throws Exception {
        marquee.put("accounts", State.STOP);
        assertThat(marquee.signIn("ada", "lovelace").html()).contains("Sign-in rests for a moment");
        marquee.put("accounts", State.HEAL);

        assertThat(marquee.signIn("ada", "lovelace").redirect()).isEqualTo("/");
    }
}
