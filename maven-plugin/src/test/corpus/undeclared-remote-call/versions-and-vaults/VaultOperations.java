package org.springframework.vault.core;

/** As much of the library as the case needs. */
public interface VaultOperations {
    Object read(String path);

    Object opsForTransit();
}
