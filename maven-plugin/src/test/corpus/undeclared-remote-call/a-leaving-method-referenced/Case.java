package a_leaving_method_referenced;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** The client's own method is referenced. */
public class Case {
    public List<Connection> connections(List<DataSource> pools) {
        return pools.stream().map(new Opener()::open).toList();
    }

    static class Opener {
        Connection open(DataSource pool) {
            try {
                Callable<Connection> opening = pool::getConnection; //! undeclared-remote-call
                return opening.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
