package com.example.marquee.dependencies;

/** How a dependency answers when it is well. */
interface Answers {

    /** An answer in JSON. */
    record Answer(int status, String json) {}

    /**
     * Answers a question.
     *
     * @param asked the last name in the question's path
     * @param body what came with it
     */
    Answer answer(String asked, String body);
}
