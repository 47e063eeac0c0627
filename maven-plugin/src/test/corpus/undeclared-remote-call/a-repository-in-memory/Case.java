package a_repository_in_memory;

/** The service itself implements the interface. */
public class Case {
    private final Books books = new Books();

    public String title() {
        return books.findById(1L);
    }
}

class Books {
    String findById(Long id) {
        return "Release It!";
    }
}
