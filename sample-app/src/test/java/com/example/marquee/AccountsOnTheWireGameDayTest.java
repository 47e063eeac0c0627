package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.ProxyTo;
import dev.crumple.gameday.wire.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class AccountsOnTheWireGameDayTest {

    private MarqueeOnLoopback marquee;

    @ProxyTo("accounts")
    private FaultProxy accounts;

    @BeforeEach
    void signAdaIn() throws Exception {
        marquee = MarqueeOnLoopback.startOnTheWire();
        accounts = marquee.proxyTo("accounts");
        assertThat(marquee.signIn("ada", "lovelace").redirect()).isEqualTo("/");
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @GameDay("sign-in/accounts-down")
    void saysThatSignInRestsWhenTheAccountsCannotBeReached() throws Exception {
        assertThatSignInRests();
    }

    @GameDay("sign-in/accounts-slow")
    void saysThatSignInRestsWhenTheAccountsFallSilent() throws Exception {
        assertThatSignInRests();
    }

    private void assertThatSignInRests() throws Exception {
        Page page = marquee.signIn("ada", "lovelace");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("Sign-in rests for a moment", "as a guest");
    }
}
