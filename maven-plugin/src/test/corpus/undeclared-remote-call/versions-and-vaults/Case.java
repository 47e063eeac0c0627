package versions_and_vaults;

import com.jcraft.jsch.Session;
import org.eclipse.jgit.api.FetchCommand;
import org.springframework.credhub.core.credential.CredHubCredentialOperations;
import org.springframework.ldap.core.LdapOperations;
import org.springframework.vault.core.VaultOperations;
import org.springframework.web.socket.client.WebSocketClient;
import org.tmatesoft.svn.core.wc2.SvnCheckout;

/** Version control, shells, and where secrets are. */
public class Case {
    private FetchCommand fetch;
    private Session session;
    private SvnCheckout checkout;
    private CredHubCredentialOperations credentials;
    private VaultOperations vault;
    private LdapOperations ldap;
    private WebSocketClient socket;

    public Object fetches() throws Exception {
        return fetch.setRemote("origin").call(); //! undeclared-remote-call
    }

    public Object prepares() throws Exception {
        return fetch.setRemote("origin");
    }

    public void connects() throws Exception {
        session.connect(200); //! undeclared-remote-call
    }

    public boolean isConnected() throws Exception {
        return session.isConnected();
    }

    public Object checksOut() throws Exception {
        return checkout.run(); //! undeclared-remote-call
    }

    public Object credential() throws Exception {
        return credentials.getByName("books"); //! undeclared-remote-call
    }

    public Object reads() throws Exception {
        return vault.read("secret/books"); //! undeclared-remote-call
    }

    public Object view() throws Exception {
        return vault.opsForTransit();
    }

    public Object searches() throws Exception {
        return ldap.search("ou=people", "uid=ada"); //! undeclared-remote-call
    }

    public Object shakes() throws Exception {
        return socket.execute(null, "ws://books"); //! undeclared-remote-call
    }
}
