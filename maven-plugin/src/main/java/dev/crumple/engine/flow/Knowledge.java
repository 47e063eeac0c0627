package dev.crumple.engine.flow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the methods that a method calls, as far as the others were read. */
interface Knowledge {

    boolean isOfService(String type);

    /** Names the client by which a call leaves the process; null when it does not. */
    @Nullable
    String client(MethodRef call);

    boolean isLazy(String type);

    /** What an object of a library's type stands for as soon as it is made. */
    Set<Token> made(String type);

    /** What the result of a call may stand for. */
    Set<Token> result(Facts.Call call, List<Set<Token>> passed, Facts facts);
}
