package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/** Reads a class whole: what stands apart from code, and the facts of each method. */
final class CodeReader extends OutlineReader {

    private final Names names;
    private final List<Loops> loops = new ArrayList<>();
    private Map<MethodRef, MethodReader> methods = Map.of();

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
            code.methods = new LinkedHashMap<>();
            file.accept(code, ClassReader.SKIP_FRAMES);
        } while (code.takeMoreOfLoops());
        return code;
    }

    private boolean takeMoreOfLoops() {
        boolean more = false;
        for (Loops ofMethod : loops) {
            more |= ofMethod.takeMore();
        }
        return more;
    }

    @Override
    MemberReader member(MethodRef method, int access, List<String> thrown) {
        int place = methods.size();
        if (place == loops.size()) {
            loops.add(new Loops());
        }
        MethodReader reader = new MethodReader(method, access, thrown, names, loops.get(place));
        methods.put(method, reader);
        return reader;
    }

    Map<MethodRef, Facts> facts() {
        Map<MethodRef, Facts> facts = new LinkedHashMap<>();
        methods.forEach((method, reader) -> facts.put(method, reader.facts()));
        return facts;
    }
}
