package dev.crumple.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Writes JSON with a line for each member and item, the same on every system, and reads what others wrote. Thread-safe. */
public final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    /** One for all: each takes a millisecond to be made, and there are hundreds of files to read. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

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

    /**
     * Reads a file.
     *
     * @param bytes what it holds, in UTF-8
     * @return its value; a missing one when it is empty
     * @throws IOException if it is no JSON; the exception is one of Jackson's
     */
    public static JsonNode tree(byte[] bytes) throws IOException {
        return MAPPER.readTree(bytes);
    }

    /**
     * Reads a line.
     *
     * @param text what it holds
     * @return its value; a missing one when it is empty
     * @throws JsonProcessingException if it is no JSON
     */
    public static JsonNode tree(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }
}
