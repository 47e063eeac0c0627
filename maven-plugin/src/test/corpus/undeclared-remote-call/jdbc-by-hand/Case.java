package jdbc_by_hand;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;

/** Plain JDBC: what is sent, and what is only written down. */
public class Case {
    private Connection connection;
    private PreparedStatement statement;

    public Connection open() throws Exception {
        return DriverManager.getConnection("jdbc:titles"); //! undeclared-remote-call
    }

    public void writes() throws Exception {
        statement.setString(1, "Release It!");
    }

    public void collects() throws Exception {
        statement.addBatch();
    }

    public int update() throws Exception {
        return statement.executeUpdate(); //! undeclared-remote-call
    }

    public void sends() throws Exception {
        statement.executeBatch(); //! undeclared-remote-call
    }

    public void commits() throws Exception {
        connection.commit(); //! undeclared-remote-call
    }

    public boolean isAlive() throws Exception {
        return connection.isValid(1); //! undeclared-remote-call
    }
}
