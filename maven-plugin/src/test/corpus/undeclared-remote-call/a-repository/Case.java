package a_repository;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** An interface that Spring Data implements. */
public class Case {
    private Books books;

    public Optional<String> title(Long id) {
        return books.findById(id); //! undeclared-remote-call
    }
}

interface Books extends CrudRepository<String, Long> {}
