package com.example.marquee;

/** How far a viewer came with a title. */
record Watched(TitleId title, int percent) {}
