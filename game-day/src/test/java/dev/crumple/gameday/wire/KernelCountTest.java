package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.fault.WireFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelCountTest {

    @Test
    void refusedConnectsAreReadFromTheTableOfTcp() {
        List<String> file = List.of(
                "Icmp: InMsgs AttemptFails", "Icmp: 1 2", "Tcp: ActiveOpens AttemptFails EstabResets", "Tcp: 30 84 5");
        assertThat(KernelCount.REFUSED_CONNECTS.in(file)).isEqualTo(84);
    }

    @Test
    void whatASystemDoesNotTellIsUnknown() {
        assertThat(KernelCount.OVERFLOWS_OF_A_QUEUE.in(List.of())).isNegative();
        assertThat(KernelCount.OVERFLOWS_OF_A_QUEUE.in(List.of("TcpExt: Others", "TcpExt: 1")))
                .isNegative();
    }

    @Test
    void whatTheProxySeesNeedsNoOtherCount() {
        assertThat(KernelCount.of(new WireFault.Reset())).isEqualTo(KernelCount.NOTHING);
        assertThat(KernelCount.NOTHING.now()).isZero();
    }
}
