package dev.crumple.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A team's decision to live with findings for a while.
 *
 * @param rule the rule whose findings it excuses
 * @param path a glob of paths from the folder of the waiver's file; null for every path
 * @param failureMode the full id of the failure mode that the findings are about; null for any
 * @param reason why, a sentence for those who read the report
 * @param until the last day on which it holds
 * @param at where it is written
 */
public record Waiver(
        String rule,
        @Nullable String path,
        @Nullable String failureMode,
        String reason,
        LocalDate until,
        SourceLine at) {}
