package dev.crumple.engine.link;

import java.util.regex.Pattern;

/**
 * Code that a countermeasure guards: {@code group:artifact} with a colon is modules, {@code infra/net/**} with a slash is
 * paths below the root, anything else is classes. {@code **} stands for any text, {@code *} for any text within one part of
 * the name, {@code ?} for one letter.
 */
record Glob(Kind kind, Pattern pattern) {

    private enum Kind {
        MODULE,
        PATH,
        CLASS
    }

    static Glob of(String glob) {
        if (glob.contains(":")) {
            return new Glob(Kind.MODULE, Pattern.compile(regex(glob, ":")));
        }
        if (glob.contains("/")) {
            String below = glob.endsWith("/") ? glob + "**" : glob;
            return new Glob(Kind.PATH, Pattern.compile(regex(below.replaceFirst("^\\.?/", ""), "/")));
        }
        // A class stands for the classes in it.
        return new Glob(Kind.CLASS, Pattern.compile(regex(glob, ".") + "(\\$.*)?"));
    }

    boolean matchesModule(String coordinates) {
        return kind == Kind.MODULE && pattern.matcher(coordinates).matches();
    }

    boolean matchesPath(String path) {
        return kind == Kind.PATH && pattern.matcher(path).matches();
    }

    boolean matchesClass(String type) {
        return kind == Kind.CLASS && pattern.matcher(type).matches();
    }

    private static String regex(String glob, String separator) {
        String within = "[^" + separator + "]";
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**", i)) {
                // What stands before a separator may be nothing at all, as in **/Client.java.
                boolean folders = glob.startsWith("**" + separator, i);
                regex.append(folders ? "(.*\\" + separator + ")?" : ".*");
                i += folders ? 2 : 1;
            } else if (c == '*') {
                regex.append(within).append('*');
            } else if (c == '?') {
                regex.append(within);
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
