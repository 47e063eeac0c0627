package mail_of_old;

import javax.mail.Store;
import javax.mail.Transport;

/** Mail, by its older name. */
public class Case {
    private Transport transport;
    private Store store;

    public void sends() throws Exception {
        Transport.send("Release It!"); //! undeclared-remote-call
    }

    public void connects() throws Exception {
        transport.connect(); //! undeclared-remote-call
    }

    public void sendsMessage() throws Exception {
        transport.sendMessage("Release It!", null); //! undeclared-remote-call
    }

    public void connectsStore() throws Exception {
        store.connect(); //! undeclared-remote-call
    }

    public boolean isConnected() throws Exception {
        return store.isConnected();
    }
}
