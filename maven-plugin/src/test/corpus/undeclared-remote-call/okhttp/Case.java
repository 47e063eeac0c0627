package okhttp;

import okhttp3.Call;
import okhttp3.OkHttpClient;

/** OkHttp calls when the call is executed. */
public class Case {
    private OkHttpClient client;
    private Call call;

    public Object prepares() throws Exception {
        return client.newCall("/books");
    }

    public Object executes() throws Exception {
        return client.newCall("/books").execute(); //! undeclared-remote-call
    }

    public void enqueues() throws Exception {
        call.enqueue(null); //! undeclared-remote-call
    }

    public boolean isExecuted() throws Exception {
        return call.isExecuted();
    }
}
