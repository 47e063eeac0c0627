package com.example.marquee.dependencies;

/**
 * Where the dependencies listen, on loopback.
 *
 * @param control where a person hurts and heals them
 */
public record Ports(int control, int recommender, int watchHistory, int titleGraph, int accounts) {

    /** Where they listen unless told otherwise. */
    public static final Ports USUAL = new Ports(9090, 9091, 9092, 9093, 9094);

    /** Any that are free. */
    public static final Ports FREE = new Ports(0, 0, 0, 0, 0);
}
