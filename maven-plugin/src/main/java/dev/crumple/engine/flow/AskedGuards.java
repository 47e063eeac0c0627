package dev.crumple.engine.flow;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Remembers the constants of a method from one guard that it asks for by hand to the next. */
final class AskedGuards {

    private @Nullable String type;
    private String name = "";

    static boolean isAsked(String owner, String name) {
        return owner.equals("dev/crumple/resilience/Guards") && name.equals("guard");
    }

    /** Notes a constant in the order in which they stand; the name that is asked for is the first text after the type. */
    void constant(Object value) {
        if (value instanceof String text && name.isEmpty()) {
            name = text;
        } else if (value instanceof Type written) {
            type = written.getInternalName();
            name = "";
        }
    }

    /** Gives what is asked for, as far as it is constant, and begins anew. */
    Facts.Asked asked() {
        Facts.Asked asked = new Facts.Asked(type, name);
        type = null;
        name = "";
        return asked;
    }
}
