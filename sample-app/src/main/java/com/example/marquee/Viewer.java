package com.example.marquee;

/** Somebody who looks at the page. */
record Viewer(String name) {

    /** Who has not signed in: a device that is known, a person who is not. */
    static final Viewer GUEST = new Viewer("guest");

    public boolean isGuest() {
        return equals(GUEST);
    }
}
