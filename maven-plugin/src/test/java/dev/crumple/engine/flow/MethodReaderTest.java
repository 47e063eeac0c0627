package dev.crumple.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is passed to a method {@code sink}, by methods of one instruction, one jump or one handler. */
class MethodReaderTest {

    private static final Set<Token> FIRST = Set.of(new Token.Parameter(0));
    private static final Set<Token> SECOND = Set.of(new Token.Parameter(1));
    private static final Set<Token> EITHER = Set.of(new Token.Parameter(0), new Token.Parameter(1));

    /** As the specification of the JVM says: what it takes from the stack and what it gives. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            NOP,,
            ACONST_NULL,, A
            ICONST_M1,, I
            ICONST_5,, I
            LCONST_0,, J
            LCONST_1,, J
            FCONST_0,, F
            FCONST_2,, F
            DCONST_0,, D
            DCONST_1,, D
            IALOAD, AI, I
            LALOAD, AI, J
            FALOAD, AI, F
            DALOAD, AI, D
            AALOAD, AI, A
            BALOAD, AI, I
            CALOAD, AI, I
            SALOAD, AI, I
            IASTORE, AII,
            LASTORE, AIJ,
            FASTORE, AIF,
            DASTORE, AID,
            AASTORE, AIA,
            BASTORE, AII,
            CASTORE, AII,
            SASTORE, AII,
            POP, I,
            POP2, J,
            IADD, II, I
            LADD, JJ, J
            FADD, FF, F
            DADD, DD, D
            ISUB, II, I
            LSUB, JJ, J
            FSUB, FF, F
            DSUB, DD, D
            IMUL, II, I
            LMUL, JJ, J
            FMUL, FF, F
            DMUL, DD, D
            IDIV, II, I
            LDIV, JJ, J
            FDIV, FF, F
            DDIV, DD, D
            IREM, II, I
            LREM, JJ, J
            FREM, FF, F
            DREM, DD, D
            INEG, I, I
            LNEG, J, J
            FNEG, F, F
            DNEG, D, D
            ISHL, II, I
            LSHL, JI, J
            ISHR, II, I
            LSHR, JI, J
            IUSHR, II, I
            LUSHR, JI, J
            IAND, II, I
            LAND, JJ, J
            IOR, II, I
            LOR, JJ, J
            IXOR, II, I
            LXOR, JJ, J
            I2L, I, J
            I2F, I, F
            I2D, I, D
            L2I, J, I
            L2F, J, F
            L2D, J, D
            F2I, F, I
            F2L, F, J
            F2D, F, D
            D2I, D, I
            D2L, D, J
            D2F, D, F
            I2B, I, I
            I2C, I, I
            I2S, I, I
            LCMP, JJ, I
            FCMPL, FF, I
            FCMPG, FF, I
            DCMPL, DD, I
            DCMPG, DD, I
            ARRAYLENGTH, A, I
            MONITORENTER, A,
            MONITOREXIT, A,
            """)
    void whatLiesBelowAnInstructionStaysWhereItIs(String instruction, String taken, String given) throws Exception {
        int opcode = Opcodes.class.getField(instruction).getInt(null);

        Facts facts = read(code -> {
            code.visitVarInsn(ALOAD, 0);
            push(taken, code);
            code.visitInsn(opcode);
            drop(given, code);
            sink(1, code);
        });

        assertThat(passedTo(facts)).containsExactly(FIRST);
    }

    @Test
    void whatIsCopiedBelowOthersIsThere() {
        assertThat(passedAfter(DUP, 1)).containsExactly(parameter(0), parameter(0));
        assertThat(passedAfter(DUP_X1, 2)).containsExactly(parameter(1), parameter(0), parameter(1));
        assertThat(passedAfter(DUP_X2, 3)).containsExactly(parameter(2), parameter(0), parameter(1), parameter(2));
        assertThat(passedAfter(DUP2, 2)).containsExactly(parameter(0), parameter(1), parameter(0), parameter(1));
        assertThat(passedAfter(DUP2_X1, 3))
                .containsExactly(parameter(1), parameter(2), parameter(0), parameter(1), parameter(2));
        assertThat(passedAfter(DUP2_X2, 4))
                .containsExactly(parameter(2), parameter(3), parameter(0), parameter(1), parameter(2), parameter(3));
        assertThat(passedAfter(SWAP, 2)).containsExactly(parameter(1), parameter(0));
    }

    @Test
    void longsAndDoublesAreOneArgumentOfTwoSlots() {
        Facts facts = read(code -> {
            code.visitInsn(LCONST_1);
            code.visitVarInsn(ALOAD, 0);
            code.visitInsn(DCONST_1);
            code.visitVarInsn(ALOAD, 1);
            code.visitMethodInsn(INVOKESTATIC, "Some", "sink", "(JLjava/lang/Object;D[J)J", false);
            code.visitInsn(POP2);
        });

        assertThat(passedTo(facts)).containsExactly(Set.of(), FIRST, Set.of(), SECOND);
    }

    @Test
    void whereTwoWaysMeetAValueIsEither() {
        Facts facts = read(code -> {
            Label other = new Label();
            Label end = new Label();
            code.visitInsn(ICONST_0);
            code.visitJumpInsn(IFEQ, other);
            code.visitVarInsn(ALOAD, 0);
            code.visitJumpInsn(GOTO, end);
            code.visitLabel(other);
            code.visitVarInsn(ALOAD, 1);
            code.visitLabel(end);
            sink(1, code);
        });

        assertThat(passedTo(facts)).containsExactly(EITHER);
    }

    @Test
    void aLoopBringsToItsBeginningWhatItPutsIntoAVariable() {
        Facts facts = read(code -> {
            Label again = new Label();
            code.visitLabel(again);
            code.visitVarInsn(ALOAD, 0);
            sink(1, code);
            code.visitVarInsn(ALOAD, 1);
            code.visitVarInsn(ASTORE, 0);
            code.visitInsn(ICONST_0);
            code.visitJumpInsn(IFEQ, again);
        });

        assertThat(passedTo(facts)).containsExactly(EITHER);
    }

    @Test
    void codeThatIsOnlyReachedFromBehindIsRead() {
        Facts facts = read(code -> {
            Label body = new Label();
            Label condition = new Label();
            code.visitJumpInsn(GOTO, condition);
            code.visitLabel(body);
            code.visitVarInsn(ALOAD, 1);
            sink(1, code);
            code.visitLabel(condition);
            code.visitInsn(ICONST_0);
            code.visitJumpInsn(IFEQ, body);
        });

        assertThat(passedTo(facts)).containsExactly(SECOND);
    }

    @Test
    void codeThatNobodyReachesPassesNothing() {
        Facts facts = read(code -> {
            Label end = new Label();
            code.visitJumpInsn(GOTO, end);
            code.visitVarInsn(ALOAD, 1);
            sink(1, code);
            code.visitLabel(end);
        });

        assertThat(facts.calls()).isEmpty();
    }

    @Test
    void aHandlerSeesVariablesAsTheyWereAnywhereInItsBlock() {
        Facts facts = read(code -> {
            Label start = new Label();
            Label end = new Label();
            Label handler = new Label();
            code.visitTryCatchBlock(start, end, handler, "java/lang/Exception");
            code.visitLabel(start);
            code.visitMethodInsn(INVOKESTATIC, "Some", "work", "()V", false);
            code.visitVarInsn(ALOAD, 1);
            code.visitVarInsn(ASTORE, 0);
            code.visitMethodInsn(INVOKESTATIC, "Some", "work", "()V", false);
            code.visitLabel(end);
            code.visitInsn(ACONST_NULL);
            code.visitVarInsn(ASTORE, 0);
            code.visitInsn(RETURN);
            code.visitLabel(handler);
            code.visitInsn(POP);
            code.visitVarInsn(ALOAD, 0);
            sink(1, code);
        });

        assertThat(passedTo(facts)).containsExactly(EITHER);
    }

    @Test
    void aSubroutineThatNeverReturnsCostsNobodyItsCalls() {
        Facts facts = read(code -> {
            Label subroutine = new Label();
            Label back = new Label();
            code.visitInsn(ICONST_0);
            code.visitJumpInsn(JSR, subroutine);
            code.visitLabel(back);
            code.visitVarInsn(ALOAD, 0);
            sink(1, code);
            code.visitInsn(RETURN);
            code.visitLabel(subroutine);
            code.visitInsn(POP);
            code.visitInsn(POP);
            code.visitJumpInsn(GOTO, back);
        });

        assertThat(passedTo(facts)).containsExactly(FIRST);
    }

    @Test
    void everyCaseOfASwitchIsReached() {
        Facts facts = read(code -> {
            Label one = new Label();
            Label otherwise = new Label();
            Label end = new Label();
            code.visitInsn(ICONST_0);
            code.visitLookupSwitchInsn(otherwise, new int[] {1}, new Label[] {one});
            code.visitLabel(one);
            code.visitVarInsn(ALOAD, 0);
            code.visitJumpInsn(GOTO, end);
            code.visitLabel(otherwise);
            code.visitVarInsn(ALOAD, 1);
            code.visitLabel(end);
            sink(1, code);
        });

        assertThat(passedTo(facts)).containsExactly(EITHER);
    }

    private static List<Set<Token>> passedAfter(int instruction, int below) {
        return passedTo(read(code -> {
            for (int i = 0; i < below; i++) {
                code.visitVarInsn(ALOAD, i);
            }
            code.visitInsn(instruction);
            int copied = instruction == SWAP ? 0 : instruction < DUP2 ? 1 : 2;
            sink(below + copied, code);
        }));
    }

    private static Set<Token> parameter(int index) {
        return Set.of(new Token.Parameter(index));
    }

    private static List<Set<Token>> passedTo(Facts facts) {
        return facts.calls().stream()
                .filter(call -> call.method().name().equals("sink"))
                .findFirst()
                .orElseThrow()
                .arguments();
    }

    private static void sink(int arguments, MethodVisitor code) {
        String descriptor = "(" + "Ljava/lang/Object;".repeat(arguments) + ")V";
        code.visitMethodInsn(INVOKESTATIC, "Some", "sink", descriptor, false);
    }

    private static void push(String kinds, MethodVisitor code) {
        Map<Character, Integer> pushing =
                Map.of('A', ACONST_NULL, 'I', ICONST_1, 'J', LCONST_1, 'F', FCONST_1, 'D', DCONST_1);
        chars(kinds).forEach(kind -> code.visitInsn(pushing.get(kind)));
    }

    private static void drop(String kinds, MethodVisitor code) {
        chars(kinds).forEach(kind -> code.visitInsn(kind == 'J' || kind == 'D' ? POP2 : POP));
    }

    private static List<Character> chars(String kinds) {
        return kinds == null
                ? List.of()
                : kinds.chars().mapToObj(kind -> (char) kind).toList();
    }

    /** Reads a static method of four objects. */
    private static Facts read(Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        // Before Java 6 a class needs no frames.
        writer.visit(V1_5, ACC_PUBLIC, "Some", null, "java/lang/Object", new String[0]);
        MethodVisitor code = writer.visitMethod(
                ACC_STATIC, "read", "(" + "Ljava/lang/Object;".repeat(4) + ")V", null, new String[0]);
        code.visitCode();
        body.accept(code);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        ClassReader file = new ClassReader(writer.toByteArray());
        return CodeReader.of("Some", file, new Names(1))
                .facts()
                .values()
                .iterator()
                .next();
    }
}
