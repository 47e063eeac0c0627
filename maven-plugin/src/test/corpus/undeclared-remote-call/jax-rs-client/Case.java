package jax_rs_client;

import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;

/** The client of JAX-RS: a builder is a synchronous invoker too. */
public class Case {
    private WebTarget target;
    private Invocation invocation;

    public Object prepares() throws Exception {
        return target.path("books").request();
    }

    public Object gets() throws Exception {
        return target.path("books").request().get(); //! undeclared-remote-call
    }

    public Object invokes() throws Exception {
        return invocation.invoke(); //! undeclared-remote-call
    }

    public Object submits() throws Exception {
        return invocation.submit(); //! undeclared-remote-call
    }
}
