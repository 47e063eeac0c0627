package com.example.marquee;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the home page of a streaming service, together with the dependencies that can hurt it. */
@SpringBootApplication(proxyBeanMethods = false)
public class Marquee {

    /**
     * Starts the page.
     *
     * @param arguments settings such as {@code --server.port=8081}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Marquee.class, arguments);
    }
}
