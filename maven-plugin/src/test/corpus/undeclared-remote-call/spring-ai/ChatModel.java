package org.springframework.ai.chat.model;

/** As much of the library as the case needs. */
public interface ChatModel {
    String call(String text);

    Object getDefaultOptions();
}
