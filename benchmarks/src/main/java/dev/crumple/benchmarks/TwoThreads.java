package dev.crumple.benchmarks;

import org.openjdk.jmh.annotations.Threads;

/** {@link HealthyOnCaller}, by two threads through one instance of each side. */
@Threads(2)
public class TwoThreads extends HealthyOnCaller {}
