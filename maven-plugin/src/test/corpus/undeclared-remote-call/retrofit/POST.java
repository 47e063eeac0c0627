package retrofit2.http;

/** As much of the library as the case needs. */
public @interface POST {
    String value() default "";
}
