package dev.crumple.engine;

/** Shortens the key of a test to what people call it. */
public final class TestName {

    private TestName() {}

    /**
     * Names a test without its package.
     *
     * @param test {@code class#method}, or a class alone, by its binary name
     * @return the simple class and the method, joined by dots, such as {@code HomePageTest.standsWithoutTheRow}
     */
    public static String shortened(String test) {
        String owner = owner(test);
        return test.substring(owner.lastIndexOf('.') + 1).replace('#', '.').replace('$', '.');
    }

    /**
     * Finds the class of a test.
     *
     * @param test {@code class#method}, or a class alone
     * @return the class
     */
    public static String owner(String test) {
        int method = test.indexOf('#');
        return method < 0 ? test : test.substring(0, method);
    }
}
