package com.example.marquee;

import java.util.List;
import java.util.regex.Pattern;

/** An answer of Marquee as a viewer's browser gets it. */
record Page(int status, String html, String redirect) {

    private static final Pattern TITLE = Pattern.compile("data-title=\"([^\"]+)\"");
    private static final Pattern PERCENT = Pattern.compile("<progress max=\"100\" value=\"(\\d+)\"");

    /** The badges of all features, in the order of the page. */
    List<String> served() {
        return matches(Pattern.compile("<dd><span class=\"badge ([a-z-]+)\">"), html);
    }

    boolean isLive() {
        return status == 200 && served().stream().allMatch("live"::equals);
    }

    /** How a row was served; empty when there is no such row. */
    String served(String feature) {
        return matches(Pattern.compile("data-feature=\"" + feature + "\" data-served=\"([a-z-]+)\""), html).stream()
                .findFirst()
                .orElse("");
    }

    /** The titles in a row. */
    List<String> titles(String feature) {
        return matches(TITLE, row(feature));
    }

    /** How much of each title in a row was watched. */
    List<String> percents(String feature) {
        return matches(PERCENT, row(feature));
    }

    /** A row, and nothing around it. */
    String row(String feature) {
        return matches(
                        Pattern.compile("(?s)<section class=\"row\" data-feature=\"" + feature + "\"(.*?)</section>"),
                        html)
                .stream()
                .findFirst()
                .orElse("");
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
