package reads_a_file;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guards;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lesser implementation reads a file. */
public class Case {
    Books bound() {
        return Guards.create().protect(Books.class, book -> book);
    }
}

class Lesser implements Books {
    @Override
    public String of(String book) throws Exception {
        return Files.readString(Path.of("books", book));
    }
}

@Feature(id = "reviews", criticality = Criticality.OPTIONAL)
interface Books {
    @FailureMode(id = "down", dependency = "review-service", when = Cause.THROWS, customerSees = "Old ones.")
    @Budget("200ms")
    @Fallback(to = Lesser.class)
    String of(String book) throws Exception;
}
