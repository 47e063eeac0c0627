package dev.crumple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestNameTest {

    @Test
    void leavesOutThePackageOnly() {
        assertThat(TestName.shortened("com.example.PayingTest#pays")).isEqualTo("PayingTest.pays");
        assertThat(TestName.shortened("com.example.PayingTest$WhenDown#pays")).isEqualTo("PayingTest.WhenDown.pays");
        assertThat(TestName.shortened("com.example.PayingTest")).isEqualTo("PayingTest");
        assertThat(TestName.shortened("PayingTest#pays")).isEqualTo("PayingTest.pays");
    }
}
