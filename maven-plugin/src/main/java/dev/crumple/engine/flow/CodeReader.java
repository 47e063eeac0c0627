package dev.crumple.engine.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/** Reads a class whole: what stands apart from code, and the facts of each method. */
final class CodeReader extends OutlineReader {

    private final Names names;
    private final Map<MethodRef, MethodReader> methods = new HashMap<>();
    private final Map<MethodRef, Loops> loops = new HashMap<>();

    private CodeReader(String type, Names names) {
        super(type, names);
        this.names = names;
    }

    /**
     * Reads a class; again and again as long as a loop of some method brings more to its beginning.
     *
     * @throws RuntimeException if the file is broken behind its constant pool
     */
    static CodeReader of(String type, ClassReader file, Names names) {
        CodeReader code = new CodeReader(type, names);
        do {
            file.accept(code, ClassReader.SKIP_FRAMES);
        } while (code.haveLoopsMore());
        return code;
    }

    private boolean haveLoopsMore() {
        boolean more = false;
        for (Loops ofMethod : loops.values()) {
            more |= ofMethod.haveMore();
        }
        return more;
    }

    @Override
    MemberReader member(MethodRef method, int access, List<String> thrown) {
        Loops known = loops.computeIfAbsent(method, any -> new Loops());
        MethodReader reader = new MethodReader(method, access, thrown, names, known);
        methods.put(method, reader);
        return reader;
    }

    Map<MethodRef, Facts> facts() {
        Map<MethodRef, Facts> facts = new HashMap<>();
        methods.forEach((method, reader) -> facts.put(method, reader.facts()));
        return facts;
    }
}
