package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** Where the ways through a method's code meet: jumps, what follows them, and handlers of exceptions. */
final class Ways {

    /** A place that ways may lead to. */
    private static final class Meeting {

        private @Nullable Frame frame;
        private int number = -1;

        boolean isPassed() {
            return number >= 0;
        }
    }

    /** Code of which exceptions are caught. */
    private static final class Block {

        private final Meeting start;
        private final Meeting end;
        private final Meeting handler;
        private boolean open;

        Block(Meeting start, Meeting end, Meeting handler) {
            this.start = start;
            this.end = end;
            this.handler = handler;
        }
    }

    private final Slots slots;
    private final Loops loops;
    private final List<Block> blocks = new ArrayList<>(0);
    private int passed;

    Ways(Slots slots, Loops loops) {
        this.slots = slots;
        this.loops = loops;
    }

    void block(Label start, Label end, Label handler) {
        blocks.add(new Block(meeting(start), meeting(end), meeting(handler)));
    }

    /** Comes to a label: whoever jumped there goes on here, and so does what stands before, unless it leaves. */
    void come(Label label) {
        Meeting here = meeting(label);
        Frame frame = join(here.frame, loops.at(passed));
        if (slots.isReached()) {
            frame = join(slots.frame(), frame);
        }
        here.number = passed;
        here.frame = frame;
        passed++;
        if (frame != null) {
            slots.reach(frame);
        }
        for (Block block : blocks) {
            block.open = block.end != here && (block.open || block.start == here);
        }
        changed();
    }

    /** A jump leads from the instruction that is read to a label. */
    void lead(Label label) {
        if (slots.isReached()) {
            bring(slots.frame(), meeting(label));
        }
    }

    /** Local variables are others than before, which a handler sees when the next instruction throws. */
    void changed() {
        for (Block block : blocks) {
            if (block.open && slots.isReached()) {
                bring(slots.caught(), block.handler);
            }
        }
    }

    private void bring(Frame frame, Meeting to) {
        Frame known = to.frame;
        if (!to.isPassed()) {
            to.frame = join(known, frame);
        } else if (known == null || !known.equals(known.or(frame))) {
            loops.bring(to.number, frame);
        }
    }

    private static @Nullable Frame join(@Nullable Frame some, @Nullable Frame more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        return some.or(more);
    }

    private static Meeting meeting(Label label) {
        if (label.info == null) {
            label.info = new Meeting();
        }
        return (Meeting) label.info;
    }
}
