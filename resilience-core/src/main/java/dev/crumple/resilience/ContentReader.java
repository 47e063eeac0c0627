package dev.crumple.resilience;

import java.lang.reflect.Type;

/**
 * Turns the text of a fallback's resource or literal into the value that the guarded method returns. Asked once per
 * step, at binding; usually a few lines around the service's own JSON mapper.
 */
@FunctionalInterface
public interface ContentReader {

    /** Reads text for methods that return {@code String} or {@code CharSequence}, and refuses everything else. */
    ContentReader TEXT = (content, type) -> {
        if (type == String.class || type == CharSequence.class) {
            return content;
        }
        throw new IllegalArgumentException(
                "only text can be read without a ContentReader; give one to Guards.builder()");
    };

    /**
     * Reads content.
     *
     * @param content the text of the resource or literal
     * @param type the generic return type of the guarded method
     * @return the value; every call is served this same object, so it should be immutable
     * @throws Exception if the content is no such value; binding then fails and says why
     */
    Object read(String content, Type type) throws Exception;
}
