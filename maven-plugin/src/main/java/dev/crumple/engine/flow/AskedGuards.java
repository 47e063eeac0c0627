package dev.crumple.engine.flow;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Reads which guard a piece of code asks for by hand. */
final class AskedGuards {

    private AskedGuards() {}

    static boolean isAsked(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.owner.equals("dev/crumple/resilience/Guards")
                && call.name.equals("guard");
    }

    /** Reads the class and the name that are given to the call, as far as they are constants. */
    static Facts.Asked at(MethodInsnNode call) {
        String name = "";
        for (AbstractInsnNode at = call.getPrevious(); at != null && !isAsked(at); at = at.getPrevious()) {
            if (at instanceof LdcInsnNode loaded && loaded.cst instanceof String text) {
                name = text;
            } else if (at instanceof LdcInsnNode loaded && loaded.cst instanceof Type type) {
                return new Facts.Asked(type.getInternalName(), name);
            }
        }
        return new Facts.Asked(null, name);
    }
}
