package jdbc_template;

import org.springframework.jdbc.core.JdbcTemplate;

/** Spring's template. */
public class Case {
    private JdbcTemplate jdbc;

    public Integer count() {
        return jdbc.queryForObject("select count(*) from book", Integer.class); //! undeclared-remote-call
    }
}
