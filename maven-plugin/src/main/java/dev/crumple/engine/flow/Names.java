package dev.crumple.engine.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps each name of a service once, however many of its class files hold it: that is most of the memory that a large service
 * takes. Several threads may ask at a time.
 */
final class Names {

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<MethodRef, MethodRef> methods = new ConcurrentHashMap<>();

    String one(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    MethodRef one(String owner, String name, String descriptor) {
        MethodRef method = new MethodRef(owner, name, descriptor);
        MethodRef known = methods.get(method);
        if (known != null) {
            return known;
        }
        MethodRef first = new MethodRef(one(owner), one(name), one(descriptor));
        known = methods.putIfAbsent(first, first);
        return known == null ? first : known;
    }
}
