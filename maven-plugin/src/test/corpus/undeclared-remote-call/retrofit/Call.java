package retrofit2;

/** As much of the library as the case needs. */
public interface Call<T> {
    Object execute();

    boolean isCanceled();
}
