package a_socket_is_made;

import java.net.Socket;

/** A socket that is given a host connects when it is made. */
public class Case {

    public Object open() throws Exception {
        return new Socket("titles", 80); //! undeclared-remote-call
    }

    public Object closed() throws Exception {
        return new Socket();
    }
}
