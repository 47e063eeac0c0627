package try_with_resources;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** JDBC in try-with-resources: the pool, and the statement. */
public class Case {
    private DataSource source;

    public boolean exists() throws SQLException {
        try (Connection connection = source.getConnection(); //! undeclared-remote-call
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1")) { //! undeclared-remote-call
            return found.next();
        }
    }
}
