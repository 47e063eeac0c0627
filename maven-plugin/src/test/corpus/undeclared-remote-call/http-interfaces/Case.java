package http_interfaces;

import io.micronaut.http.client.annotation.Client;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Interfaces that Spring, MicroProfile and Micronaut implement, and one of the same look that the service does. */
public class Case {
    private Books books;
    private Reviews reviews;
    private Stock stock;
    private Shelf shelf = new InMemory();

    public void adds() throws Exception {
        books.add("Release It!"); //! undeclared-remote-call
    }

    public void changes() throws Exception {
        books.change("Release It!"); //! undeclared-remote-call
    }

    public void mends() throws Exception {
        books.mend("Release It!"); //! undeclared-remote-call
    }

    public void removes() throws Exception {
        books.remove("Release It!"); //! undeclared-remote-call
    }

    public String any() throws Exception {
        return books.any(); //! undeclared-remote-call
    }

    public String review() throws Exception {
        return reviews.of("1"); //! undeclared-remote-call
    }

    public int stock() throws Exception {
        return stock.of("1"); //! undeclared-remote-call
    }

    public String shelf() throws Exception {
        return shelf.of("1");
    }
}

interface Books {
    @PostExchange
    void add(String book);

    @PutExchange
    void change(String book);

    @PatchExchange
    void mend(String book);

    @DeleteExchange
    void remove(String book);

    @HttpExchange(method = "GET")
    String any();
}

@RegisterRestClient
interface Reviews {
    String of(String book);
}

@Client("stock")
interface Stock {
    int of(String book);
}

interface Shelf {
    String of(String book);
}

class InMemory implements Shelf {
    @Override
    public String of(String book) {
        return book;
    }
}
