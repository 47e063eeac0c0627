package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.crumple.evidence.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds every broken rule of declarations in the classes of a service. */
public final class BrokenDeclarations {

    private final List<DeclaredMember> members;
    private final List<BrokenDeclaration> broken = new ArrayList<>();

    private BrokenDeclarations(Iterable<JavaClass> classes) {
        members = DeclaredMember.in(classes);
        alone();
        duplicates();
        unbound(Bindings.in(classes));
        broken.addAll(new FeatureCheck(members).brokenIn(classes));
    }

    /**
     * Judges the declarations of a service.
     *
     * @param classes its classes, without its tests
     * @return what is broken, in an order that depends on names alone
     */
    public static List<BrokenDeclaration> in(Iterable<JavaClass> classes) {
        return List.copyOf(new BrokenDeclarations(classes).broken);
    }

    private void alone() {
        for (DeclaredMember member : members) {
            member.declaration().problems().forEach(problem -> broken.add(member.breaks(problem)));
            FallbackTarget.brokenIn(member).ifPresent(broken::add);
        }
    }

    private void duplicates() {
        Map<String, DeclaredMember> first = new HashMap<>();
        for (DeclaredMember member : members) {
            for (String id : new LinkedHashSet<>(member.failureModes())) {
                DeclaredMember other = first.putIfAbsent(id, member);
                if (other != null) {
                    Problem problem = new Problem(
                            "duplicate-failure-mode",
                            "Both " + other.label() + " and " + member.label() + " declare the failure mode " + id
                                    + ", so that nobody can tell which of them was proved.",
                            "Give one of them another id.");
                    broken.add(
                            new BrokenDeclaration(problem, member.method().getOwner(), member.method(), List.of(id)));
                }
            }
        }
    }

    private void unbound(Set<String> bound) {
        Map<String, List<DeclaredMember>> membersOfType = new TreeMap<>();
        members.forEach(member -> membersOfType
                .computeIfAbsent(member.declaration().type(), type -> new ArrayList<>())
                .add(member));
        membersOfType.keySet().removeAll(bound);
        membersOfType.values().forEach(unbound -> {
            JavaClass type = unbound.get(0).method().getOwner();
            Problem problem = new Problem(
                    "unbound-feature",
                    "Nothing binds " + type.getSimpleName() + " to a guard, so that its declaration protects nobody.",
                    "Call guards.protect(" + type.getSimpleName() + ".class, …) where the service is put together.");
            List<String> failureModes = unbound.stream()
                    .flatMap(member -> member.failureModes().stream())
                    .toList();
            broken.add(new BrokenDeclaration(problem, type, null, failureModes));
        });
    }
}
