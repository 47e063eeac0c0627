package dev.crumple.engine;

import dev.crumple.records.Records;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that the build knows when it judges a service; what the report shows.
 *
 * @param name the service's name
 * @param service what its class files say
 * @param proofs what the evidence says, in a fixed order
 * @param records the post-mortem records
 * @param stands how the countermeasures of the records stand
 * @param findings the broken rules that count, worst first
 * @param excused the broken rules that do not count in this build
 * @param off the rules that are not looked for, by name
 * @param calls the service's remote calls outside every guard, by place
 * @param today the day that due dates are measured against
 */
public record Assessment(
        String name,
        ServiceModel service,
        List<Proof> proofs,
        Records records,
        List<Stand> stands,
        List<Finding> findings,
        Excused excused,
        List<String> off,
        List<RemoteCall> calls,
        LocalDate today) {

    /** Copies the lists. */
    public Assessment {
        proofs = List.copyOf(proofs);
        stands = List.copyOf(stands);
        off = off.stream().sorted().toList();
        findings = findings.stream().sorted().toList();
        calls = calls.stream().sorted().toList();
    }

    /** Makes an assessment of a service without countermeasures, by every rule. */
    public Assessment(
            String name,
            ServiceModel service,
            List<Proof> proofs,
            Records records,
            List<Finding> findings,
            Excused excused,
            List<RemoteCall> calls,
            LocalDate today) {
        this(name, service, proofs, records, List.of(), findings, excused, List.of(), calls, today);
    }
}
