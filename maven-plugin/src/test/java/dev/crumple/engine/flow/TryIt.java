package dev.crumple.engine.flow;

import dev.crumple.engine.*;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

public class TryIt {
    public static void main(String[] a) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (File f : Objects.requireNonNull(new File(a[1]).listFiles()))
            urls.add(f.toURI().toURL());
        URLClassLoader files = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        long t = System.nanoTime();
        List<RemoteCall> calls = new RemoteCalls(Catalogue.with(List.of()), a.length > 2)
                .in(
                        List.of(Path.of(a[0])),
                        n -> {
                            try (InputStream in = files.getResourceAsStream(n + ".class")) {
                                return in == null ? Optional.<byte[]>empty() : Optional.of(in.readAllBytes());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        (type, file, line) -> new SourceLine(type, line));
        System.out.println((System.nanoTime() - t) / 1000000 + " ms");
        calls.forEach(c -> System.out.println(
                c.at() + " " + c.client() + " " + c.leaving() + " by " + c.protectedBy() + " " + c.path()));
        System.out.println(calls.size());
    }
}
