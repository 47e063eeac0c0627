package org.springframework.data.mongodb.core;

/** As much of the library as the case needs. */
public interface MongoOperations {
    <T> T findById(Object id, Class<T> type);

    <T> T save(T document);

    Object upsert(Object query, Object update, Class<?> type);

    String getCollectionName(Class<?> type);
}
