package retrofit2.http;

/** As much of the library as the case needs. */
public @interface GET {
    String value() default "";
}
