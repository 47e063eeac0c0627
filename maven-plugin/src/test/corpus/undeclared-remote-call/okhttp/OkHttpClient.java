package okhttp3;

/** As much of the library as the case needs. */
public abstract class OkHttpClient {
    public abstract Call newCall(String request);
}
