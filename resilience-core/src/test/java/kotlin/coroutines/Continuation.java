package kotlin.coroutines;

/** Stands in for Kotlin's own, by which a method that suspends is known. */
public interface Continuation<T> {}
