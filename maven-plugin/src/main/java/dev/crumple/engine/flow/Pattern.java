package dev.crumple.engine.flow;

/**
 * A name in which a star may stand for any letters.
 *
 * @param text the name as it is written
 */
record Pattern(String text) {

    boolean matches(String name) {
        return matches(name, 0, 0);
    }

    /** Tells whether there is no star. */
    boolean isExact() {
        return text.indexOf('*') < 0;
    }

    private boolean matches(String name, int from, int at) {
        if (at == text.length()) {
            return from == name.length();
        }
        if (text.charAt(at) != '*') {
            return from < name.length() && name.charAt(from) == text.charAt(at) && matches(name, from + 1, at + 1);
        }
        for (int end = from; end <= name.length(); end++) {
            if (matches(name, end, at + 1)) {
                return true;
            }
        }
        return false;
    }
}
