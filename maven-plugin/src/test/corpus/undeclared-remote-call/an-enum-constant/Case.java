package an_enum_constant;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The body of an enum constant calls. */
public enum Case {
    REMOTE {
        @Override
        public String title() throws Exception {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder().build(), BodyHandlers.ofString()) //! undeclared-remote-call
                    .body();
        }
    },
    LOCAL {
        @Override
        public String title() {
            return "none";
        }
    };

    public abstract String title() throws Exception;
}
