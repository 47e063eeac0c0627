package spring_ai;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.VectorStore;

/** A model that is asked leaves the process too. */
public class Case {
    private ChatClient chat;
    private ChatModel model;
    private EmbeddingModel embedding;
    private VectorStore store;

    public Object asks() throws Exception {
        return chat.prompt("Which book?").call(); //! undeclared-remote-call
    }

    public Object prepares() throws Exception {
        return chat.prompt("Which book?");
    }

    public String calls() throws Exception {
        return model.call("Which book?"); //! undeclared-remote-call
    }

    public Object options() throws Exception {
        return model.getDefaultOptions();
    }

    public Object embeds() throws Exception {
        return embedding.embed("Release It!"); //! undeclared-remote-call
    }

    public Object near() throws Exception {
        return store.similaritySearch("resilience"); //! undeclared-remote-call
    }

    public String name() throws Exception {
        return store.getName();
    }
}
