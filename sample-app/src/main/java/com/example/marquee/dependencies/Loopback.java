package com.example.marquee.dependencies;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Opens servers that only this machine can reach. */
final class Loopback {

    static {
        // Else every answer on a kept connection waits 40 ms for an acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Loopback() {}

    static HttpServer open(String name, int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException taken) {
            throw new BindException("Port " + port + " is taken. Stop what listens there, or give " + name
                    + " another port. (" + taken.getMessage() + ")");
        }
    }
}
