package org.springframework.ai.chat.client;

/** As much of the library as the case needs. */
public interface ChatClient {
    ChatClientRequestSpec prompt(String text);

    /** What is to be asked. */
    interface ChatClientRequestSpec {
        Object call();
    }
}
