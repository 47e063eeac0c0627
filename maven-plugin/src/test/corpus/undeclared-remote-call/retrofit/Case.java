package retrofit;

import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.POST;

/** Retrofit implements the interface, and calls when the call is executed. */
public class Case {
    private Books books;
    private Call<String> call;

    public Object executes() throws Exception {
        return call.execute(); //! undeclared-remote-call
    }

    public Object gets() throws Exception {
        return books.all(); //! undeclared-remote-call
    }

    public Object posts() throws Exception {
        return books.add("Release It!"); //! undeclared-remote-call
    }

    public boolean isCanceled() throws Exception {
        return call.isCanceled();
    }
}

interface Books {
    @GET("books")
    String all();

    @POST("books")
    String add(String book);
}
