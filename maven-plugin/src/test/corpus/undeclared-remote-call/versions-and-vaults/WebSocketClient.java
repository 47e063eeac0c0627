package org.springframework.web.socket.client;

/** As much of the library as the case needs. */
public interface WebSocketClient {
    Object execute(Object handler, String template);
}
