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

    /** Room from the start for most of what a class names: to make room while several threads ask is dear. */
    private static final int METHODS_OF_A_CLASS = 16;

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<MethodRef.Signature, MethodRef.Signature> signatures = new ConcurrentHashMap<>();
    private final Map<MethodRef, MethodRef> methods;
    private final AtomicInteger numbers = new AtomicInteger();

    /** Keeps the names of about so many classes. */
    Names(int classes) {
        methods = new ConcurrentHashMap<>(METHODS_OF_A_CLASS * classes);
    }

    String one(String name) {
        return first(names, name);
    }

    MethodRef one(String owner, String name, String descriptor) {
        MethodRef.Signature signature = new MethodRef.Signature(name, descriptor);
        MethodRef known = methods.get(new MethodRef(owner, signature, NOBODY));
        return known != null
                ? known
                : first(methods, new MethodRef(one(owner), one(signature), numbers.getAndIncrement()));
    }

    private MethodRef.Signature one(MethodRef.Signature signature) {
        MethodRef.Signature known = signatures.get(signature);
        return known != null
                ? known
                : first(signatures, new MethodRef.Signature(one(signature.name()), one(signature.descriptor())));
    }

    private static <T> T first(Map<T, T> all, T one) {
        T known = all.putIfAbsent(one, one);
        return known == null ? one : known;
    }
}
