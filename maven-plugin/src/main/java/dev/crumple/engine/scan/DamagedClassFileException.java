package dev.crumple.engine.scan;

/** Says that bytes are no whole class file. */
final class DamagedClassFileException extends Exception {

    private static final long serialVersionUID = 1L;
}
