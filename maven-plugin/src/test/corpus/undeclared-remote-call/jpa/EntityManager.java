package jakarta.persistence;

/** As much of the library as the case needs. */
public interface EntityManager {
    <T> T find(Class<T> type, Object id);

    void persist(Object entity);

    void flush();

    boolean contains(Object entity);

    Query createQuery(String text);
}
