package dev.crumple.engine.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The flow of each method that is asked for; a class file is read again for it, and only the result is kept. */
final class Flows {

    private final Program program;
    private final Map<Method, Flow> flows = new HashMap<>();
    private final Map<String, ClassNode> recent = new HashMap<>();

    Flows(Program program) {
        this.program = program;
    }

    Flow of(Method method) {
        Flow known = flows.get(method);
        if (known == null) {
            known = program.isService(method.owner())
                    ? code(method).map(code -> Flow.of(method.owner(), code)).orElse(Flow.UNKNOWN)
                    : Flow.UNKNOWN;
            flows.put(method, known);
        }
        return known;
    }

    private Optional<MethodNode> code(Method method) {
        if (recent.size() > 20) {
            recent.clear();
        }
        ClassNode type = recent.computeIfAbsent(method.owner(), this::read);
        return type.methods.stream()
                .filter(code -> method.hasSignature(code.name, code.desc))
                .findFirst();
    }

    private ClassNode read(String owner) {
        ClassNode type = new ClassNode();
        program.reader(owner).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return type;
    }
}
