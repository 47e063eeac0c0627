package org.hibernate.query;

/** As much of the library as the case needs. */
public interface SelectionQuery<R> {
    java.util.List<R> list();

    R uniqueResult();

    SelectionQuery<R> setFirstResult(int first);
}
