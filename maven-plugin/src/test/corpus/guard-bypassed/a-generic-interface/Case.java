package a_generic_interface;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** A bridge of the compiler calls the work. */
public class Case {
    private final Source<String> source = Guards.create().protect(Source.class, new HttpSource());

    public String page() {
        return source.of("1");
    }
}

@Feature(id = "source", criticality = Criticality.OPTIONAL)
interface Source<T> {
    @FailureMode(id = "down", dependency = "graph", when = Cause.THROWS, customerSees = "Nothing.")
    @Budget("100ms")
    @FailFast
    T of(T key);
}

class HttpSource implements Source<String> {
    @Override
    public String of(String key) {
        return key;
    }
}
