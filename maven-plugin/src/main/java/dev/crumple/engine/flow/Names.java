package dev.crumple.engine.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps each name of a service once, however many of its class files hold it: that is most of the memory that a large service
 * takes. Several threads may ask at a time.
 */
final class Names {

    /** A method by which another is looked for that may be there. */
    private static final int NOBODY = -1;

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<MethodRef.Signature, MethodRef.Signature> signatures = new ConcurrentHashMap<>();
    private final Map<MethodRef, MethodRef> methods = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    String one(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    MethodRef one(String owner, String name, String descriptor) {
        MethodRef.Signature signature = new MethodRef.Signature(name, descriptor);
        MethodRef known = methods.get(new MethodRef(owner, signature, NOBODY));
        return known != null
                ? known
                : methods.computeIfAbsent(
                        new MethodRef(one(owner), one(signature), NOBODY),
                        method -> new MethodRef(method.owner(), method.signature(), numbers.getAndIncrement()));
    }

    private MethodRef.Signature one(MethodRef.Signature signature) {
        return signatures.computeIfAbsent(
                signature, any -> new MethodRef.Signature(one(signature.name()), one(signature.descriptor())));
    }
}
