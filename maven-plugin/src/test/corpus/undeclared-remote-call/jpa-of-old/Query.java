package javax.persistence;

/** As much of the library as the case needs. */
public interface Query {
    java.util.List<?> getResultList();

    Object getSingleResult();

    int executeUpdate();

    Query setMaxResults(int most);
}
