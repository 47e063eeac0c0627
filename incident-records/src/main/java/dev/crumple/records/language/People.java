package dev.crumple.records.language;

import java.util.Set;

/** Tells people from systems. */
final class People {

    private static final Set<String> FIRST = Set.of("i", "we");
    private static final Set<String> FIRST_POSSESSIVE = Set.of("my", "our");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "someone", "somebody", "everyone", "everybody", "people", "person", "who");

    /** Roles of those who build and run; words that machines are called by too, such as worker, are not among them. */
    private static final Set<String> ROLES = Set.of(
            "admin",
            "admins",
            "administrator",
            "administrators",
            "analyst",
            "analysts",
            "architect",
            "architects",
            "author",
            "authors",
            "colleague",
            "colleagues",
            "commander",
            "committer",
            "consultant",
            "contractor",
            "contractors",
            "contributor",
            "crew",
            "dba",
            "department",
            "developer",
            "developers",
            "devs",
            "employee",
            "employees",
            "engineer",
            "engineers",
            "human",
            "humans",
            "intern",
            "leadership",
            "maintainer",
            "maintainers",
            "management",
            "managers",
            "novice",
            "operator",
            "operators",
            "oncall",
            "personnel",
            "pilot",
            "programmer",
            "programmers",
            "responder",
            "responders",
            "reviewer",
            "reviewers",
            "specialist",
            "sre",
            "sres",
            "staff",
            "supervisor",
            "sysadmin",
            "team",
            "teams",
            "technician",
            "technicians",
            "tester",
            "testers",
            "trainee",
            "vendor",
            "supplier");

    private static final Set<String> CUSTOMERS = Set.of("user", "users", "customer", "customers");

    private static final Set<String> THIRD_POSSESSIVE = Set.of("his", "her", "their");

    private People() {}

    static boolean isFirst(String word) {
        return FIRST.contains(word);
    }

    /** Somebody, but not the writer and not a customer. */
    static boolean isThird(String word) {
        return PRONOUNS.contains(word) || isRole(word);
    }

    static boolean isRole(String word) {
        return ROLES.contains(word) || (word.startsWith("@") && word.length() > 1);
    }

    /** Somebody of the house: the writer or another. */
    static boolean isInsider(String word) {
        return isFirst(word) || isThird(word);
    }

    static boolean isCustomer(String word) {
        return CUSTOMERS.contains(word);
    }

    static boolean isAnybody(String word) {
        return isInsider(word) || isCustomer(word);
    }

    static boolean isFirstPossessive(String word) {
        return FIRST_POSSESSIVE.contains(word);
    }

    static boolean isPossessive(String word) {
        return isFirstPossessive(word) || THIRD_POSSESSIVE.contains(word);
    }
}
