package org.springframework.ldap.core;

/** As much of the library as the case needs. */
public interface LdapOperations {
    Object search(String base, String filter);
}
