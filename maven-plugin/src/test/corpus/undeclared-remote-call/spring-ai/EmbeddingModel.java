package org.springframework.ai.embedding;

/** As much of the library as the case needs. */
public interface EmbeddingModel {
    float[] embed(String text);
}
