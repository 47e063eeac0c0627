package dev.crumple.engine.flow;

import java.util.Map;

/**
 * An annotation as a class file holds it.
 *
 * @param type the annotation's internal name, such as {@code org/springframework/stereotype/Service}
 * @param values what is written in it, by the member's name, the defaults left out: boxed primitives and strings,
 *     {@link org.objectweb.asm.Type} for classes, {@code Mark} for annotations, the constant's name for enums, lists for
 *     arrays
 */
public record Mark(String type, Map<String, Object> values) {

    /** Copies the map. */
    public Mark {
        values = Map.copyOf(values);
    }
}
