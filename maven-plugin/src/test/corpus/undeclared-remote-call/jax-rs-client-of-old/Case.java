package jax_rs_client_of_old;

import javax.ws.rs.client.Invocation;
import javax.ws.rs.client.WebTarget;

/** The client of JAX-RS, by its older name. */
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
