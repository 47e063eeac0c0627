package com.example.marquee;

/**
 * A film as the catalogue knows it.
 *
 * @param hue the colour of its poster, in degrees
 * @param motif the drawing on its poster, a symbol of the page
 */
record Title(TitleId id, String name, String genre, int released, int minutes, String tagline, int hue, String motif) {}
