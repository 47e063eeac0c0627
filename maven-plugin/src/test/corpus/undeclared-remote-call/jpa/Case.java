package jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.hibernate.query.SelectionQuery;

/** An entity manager and its queries, and a query of Hibernate. */
public class Case {
    private EntityManager entities;
    private Query query;
    private SelectionQuery<String> selection;

    public String title() throws Exception {
        return entities.find(String.class, 1); //! undeclared-remote-call
    }

    public void keeps() throws Exception {
        entities.persist("Release It!"); //! undeclared-remote-call
    }

    public void flushes() throws Exception {
        entities.flush(); //! undeclared-remote-call
    }

    public boolean holds() throws Exception {
        return entities.contains("Release It!");
    }

    public Query prepares() throws Exception {
        return entities.createQuery("from Book").setMaxResults(3);
    }

    public Object all() throws Exception {
        return query.getResultList(); //! undeclared-remote-call
    }

    public Object one() throws Exception {
        return query.getSingleResult(); //! undeclared-remote-call
    }

    public int many() throws Exception {
        return query.executeUpdate(); //! undeclared-remote-call
    }

    public Object listed() throws Exception {
        return selection.list(); //! undeclared-remote-call
    }

    public String unique() throws Exception {
        return selection.uniqueResult(); //! undeclared-remote-call
    }

    public Object from() throws Exception {
        return selection.setFirstResult(3);
    }
}
