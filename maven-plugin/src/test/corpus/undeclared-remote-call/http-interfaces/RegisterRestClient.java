package org.eclipse.microprofile.rest.client.inject;

/** As much of the library as the case needs. */
public @interface RegisterRestClient {
}
