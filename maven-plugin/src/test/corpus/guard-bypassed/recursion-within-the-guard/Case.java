package recursion_within_the_guard;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;

/** The work of a declared method calls itself for the rest. */
public class Case {
    private final Trees trees = Guards.create().protect(Trees.class, new HttpTrees());

    public String page() {
        return trees.below("root", 3);
    }
}

@Feature(id = "trees", criticality = Criticality.OPTIONAL)
interface Trees {
    @FailureMode(id = "down", dependency = "graph", when = Cause.THROWS, customerSees = "No tree.")
    @Budget("100ms")
    @FailFast
    String below(String node, int depth);
}

class HttpTrees implements Trees {
    @Override
    public String below(String node, int depth) {
        return depth == 0 ? node : node + below(node + "." + depth, depth - 1);
    }
}
