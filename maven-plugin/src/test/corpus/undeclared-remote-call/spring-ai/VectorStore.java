package org.springframework.ai.vectorstore;

/** As much of the library as the case needs. */
public interface VectorStore {
    Object similaritySearch(String text);

    String getName();
}
