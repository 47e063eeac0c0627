package spring_jdbc;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The other templates of Spring for JDBC. */
public class Case {
    private NamedParameterJdbcTemplate named;
    private JdbcClient client;
    private JdbcTemplate jdbc;

    public Object all() throws Exception {
        return named.queryForList("select 1", Map.of()); //! undeclared-remote-call
    }

    public int changes() throws Exception {
        return named.update("delete from book", Map.of()); //! undeclared-remote-call
    }

    public Object one() throws Exception {
        return client.sql("select 1").query(String.class).single(); //! undeclared-remote-call
    }

    public void prepares() throws Exception {
        client.sql("select 1").param("id", 1);
    }

    public void empties() throws Exception {
        jdbc.execute("truncate table book"); //! undeclared-remote-call
    }

    public Object many() throws Exception {
        return jdbc.batchUpdate("delete from book"); //! undeclared-remote-call
    }

    public void limits() throws Exception {
        jdbc.setQueryTimeout(1);
    }
}
