package jpa_of_old;

import javax.persistence.EntityManager;
import javax.persistence.Query;

/** The same by its older name. */
public class Case {
    private EntityManager entities;
    private Query query;

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
}
