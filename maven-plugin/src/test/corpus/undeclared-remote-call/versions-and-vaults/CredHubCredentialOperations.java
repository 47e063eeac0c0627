package org.springframework.credhub.core.credential;

/** As much of the library as the case needs. */
public interface CredHubCredentialOperations {
    Object getByName(String name);
}
