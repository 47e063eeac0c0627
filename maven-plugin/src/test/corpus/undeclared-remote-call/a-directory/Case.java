package a_directory;

import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;

/** A directory that is asked by JNDI. */
public class Case {
    private DirContext directory;

    public Object people() throws Exception {
        return directory.search("ou=people", "(uid=ada)", new SearchControls()); //! undeclared-remote-call
    }

    public Object ada() throws Exception {
        return directory.getAttributes("uid=ada"); //! undeclared-remote-call
    }

    public String name() throws Exception {
        return directory.getNameInNamespace();
    }
}
