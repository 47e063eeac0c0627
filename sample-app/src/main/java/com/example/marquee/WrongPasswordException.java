package com.example.marquee;

/** The answer of sign-in to a name and a password that do not belong together. */
final class WrongPasswordException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongPasswordException(String name) {
        super("the password of " + name + " is another one");
    }
}
