package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads an annotation into a {@link Mark}. */
final class MarkReader extends AnnotationVisitor {

    private final String type;
    private final Consumer<Mark> then;
    private final Map<String, Object> values = new HashMap<>();

    MarkReader(String descriptor, Consumer<Mark> then) {
        super(Opcodes.ASM9);
        this.type = Type.getType(descriptor).getInternalName();
        this.then = then;
    }

    @Override
    public void visit(String name, Object value) {
        values.put(name, value);
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
        values.put(name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
        return new MarkReader(descriptor, mark -> values.put(name, mark));
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
        return new Elements(list -> values.put(name, list));
    }

    @Override
    public void visitEnd() {
        then.accept(new Mark(type, values));
    }

    /** Reads an array, whose elements have no names. */
    private static final class Elements extends AnnotationVisitor {

        private final Consumer<List<Object>> then;
        private final List<Object> list = new ArrayList<>();

        Elements(Consumer<List<Object>> then) {
            super(Opcodes.ASM9);
            this.then = then;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            list.add(value);
        }

        @Override
        public void visitEnum(@Nullable String name, String descriptor, String value) {
            list.add(value);
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
            return new MarkReader(descriptor, list::add);
        }

        @Override
        public void visitEnd() {
            then.accept(List.copyOf(list));
        }
    }
}
