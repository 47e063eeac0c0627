package dev.crumple.records.language;

/** Whom a narrative is written for. */
public enum Reader {
    /** Those who learn from it: {@code incident.md}. */
    COLLEAGUES,
    /** Customers, to whom everything is a status: {@code public.md}. */
    CUSTOMERS,
    /** Those who are in the incident: {@code log.md}, where only what is passed on as a status is read. */
    RESPONDERS
}
