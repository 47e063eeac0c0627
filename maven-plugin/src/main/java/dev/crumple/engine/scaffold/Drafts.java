package dev.crumple.engine.scaffold;

import com.tngtech.archunit.core.domain.JavaMethod;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.evidence.Declaration;
import java.util.Map;
import java.util.Objects;

/** Begins game days, from what is declared. */
public final class Drafts {

    private final Map<Declaration, JavaMethod> methods;

    /**
     * Begins game days of a service.
     *
     * @param scan what the service declares
     */
    public Drafts(ServiceScan scan) {
        methods = scan.methods();
    }

    /**
     * Writes a game day to paste: it calls the declared method and fails until it asserts something.
     *
     * @param declaration a declaration of the service
     * @param mode one of its failure modes
     * @return a test method, lines of Java
     */
    public String of(Declaration declaration, Declaration.Mode mode) {
        Draft draft = draft(declaration, mode);
        return draft.text(new TypeNames(draft.method().getOwner().getPackageName()));
    }

    Draft draft(Declaration declaration, Declaration.Mode mode) {
        return new Draft(declaration, mode, Objects.requireNonNull(methods.get(declaration)));
    }
}
