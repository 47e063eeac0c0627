package dev.crumple.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes JSON with a line for each member and item, the same on every system. Thread-safe. */
public final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private Json() {}

    /**
     * Writes a value.
     *
     * @param value records, maps, lists and what can stand in them
     * @return its text, which ends with a line break
     * @throws JsonProcessingException if it holds what JSON cannot
     */
    public static String text(Object value) throws JsonProcessingException {
        return WRITER.writeValueAsString(value) + "\n";
    }
}
