package a_supplier_wrapped_in_a_loop;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.function.Supplier;

/** Each round wraps what the round before has made. */
public class Case {
    public Object cover(URL url, int times) {
        Supplier<InputStream> cover = () -> open(url);
        for (int i = 0; i < times; i++) {
            cover = logged(cover);
        }
        return cover.get();
    }

    private static <T> Supplier<T> logged(Supplier<T> inner) {
        return () -> {
            System.out.println("asked");
            return inner.get();
        };
    }

    private static InputStream open(URL url) {
        try {
            return url.openStream(); //! undeclared-remote-call
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
