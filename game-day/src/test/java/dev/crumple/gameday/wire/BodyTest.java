package dev.crumple.gameday.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the body of an answer begins, however the answer is cut into pieces. */
class BodyTest {

    private static final String HEADER = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    private final Body body = new Body();

    private String passing(long clear, String answer, int pieceLength) {
        byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder passed = new StringBuilder();
        for (int from = 0; from < bytes.length; from += pieceLength) {
            int length = Math.min(pieceLength, bytes.length - from);
            byte[] piece = new byte[length + 3]; // As a buffer is longer than what was read into it.
            System.arraycopy(bytes, from, piece, 0, length);
            int spared = body.take(piece, length, clear);
            passed.append(answer, from, from + spared);
            if (spared < length) {
                break;
            }
        }
        return passed.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void inHttpItBeginsAfterTheHeader(int pieces) {
        assertThat(passing(0, HEADER + "0123456789", pieces)).isEqualTo(HEADER);
        body.beginAnew();
        assertThat(passing(4, HEADER + "0123456789", pieces)).isEqualTo(HEADER + "0123");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void anInterimAnswerIsNoBody(int pieces) {
        assertThat(passing(4, CONTINUE + HEADER + "0123456789", pieces)).isEqualTo(CONTINUE + HEADER + "0123");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void inAnyOtherProtocolItIsTheWholeAnswer(int pieces) {
        assertThat(passing(4, "0123456789", pieces)).isEqualTo("0123");
        body.beginAnew();
        assertThat(passing(8, "HTTPS or not", pieces)).isEqualTo("HTTPS or");
    }

    @Test
    void whatFollowsASwitchOfProtocolsIsBody() {
        String upgrade = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
        assertThat(passing(2, upgrade + "frame", 1000)).isEqualTo(upgrade + "fr");
    }

    @Test
    void allOfAShortAnswerPasses() {
        List<String> answers = new ArrayList<>();
        for (int answer = 0; answer < 3; answer++) {
            body.beginAnew();
            answers.add(passing(10, HEADER + "0123456789", 1000));
        }
        assertThat(answers).containsOnly(HEADER + "0123456789");
    }
}
