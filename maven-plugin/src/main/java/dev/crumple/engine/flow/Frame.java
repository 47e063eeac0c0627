package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the local variables and the stack of a method may stand for where ways meet. A long or a double takes two slots.
 *
 * @param locals what each local variable may stand for; those behind the last stand for nothing
 * @param stack what each slot of the stack may stand for, the lowest first
 */
record Frame(List<Set<Token>> locals, List<Set<Token>> stack) {

    /** What stands for nothing that somebody could run. */
    static final Set<Token> NOTHING = Set.of();

    /** The smallest frame that is both. Stacks of different heights, which few verifiers let pass, count as far as they go. */
    Frame or(Frame other) {
        List<Set<Token>> bothLocals = both(locals, other.locals);
        List<Set<Token>> bothStacks = both(stack, other.stack);
        return bothLocals == locals && bothStacks == stack ? this : new Frame(bothLocals, bothStacks);
    }

    private static List<Set<Token>> both(List<Set<Token>> some, List<Set<Token>> more) {
        List<Set<Token>> both = some;
        for (int i = 0; some != more && i < more.size(); i++) {
            both = with(both, i, both(at(both, i), more.get(i)));
        }
        return both;
    }

    /** Gives a list in which a slot holds something else; the same list when it holds that already. */
    static List<Set<Token>> with(List<Set<Token>> slots, int slot, Set<Token> tokens) {
        if (at(slots, slot).equals(tokens)) {
            return slots;
        }
        List<Set<Token>> changed = new ArrayList<>(slots);
        while (changed.size() <= slot) {
            changed.add(NOTHING);
        }
        changed.set(slot, tokens);
        return changed;
    }

    static Set<Token> at(List<Set<Token>> slots, int slot) {
        return slot < slots.size() ? slots.get(slot) : NOTHING;
    }

    static Set<Token> both(Set<Token> some, Set<Token> more) {
        return some.containsAll(more)
                ? some
                : Set.copyOf(Stream.concat(some.stream(), more.stream()).toList());
    }
}
