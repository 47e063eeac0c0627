package a_url_opened;

import java.io.InputStream;
import java.net.URL;

/** The oldest client of all. */
public class Case {
    public byte[] picture(URL url) throws Exception {
        try (InputStream in = url.openStream()) { //! undeclared-remote-call
            return in.readAllBytes();
        }
    }
}
