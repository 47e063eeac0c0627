package nothing_remote;

import java.net.http.HttpRequest;

/** Nothing leaves the process. */
public class Case {
    public HttpRequest request() {
        return HttpRequest.newBuilder().GET().build();
    }
}
