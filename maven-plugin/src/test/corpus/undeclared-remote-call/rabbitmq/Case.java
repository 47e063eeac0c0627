package rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;

/** RabbitMQ's own client. */
public class Case {
    private ConnectionFactory factory;
    private Channel channel;

    public Object connects() throws Exception {
        return factory.newConnection(); //! undeclared-remote-call
    }

    public void names() throws Exception {
        factory.setHost("books");
    }

    public void publishes() throws Exception {
        channel.basicPublish("", "books", null, new byte[0]); //! undeclared-remote-call
    }

    public Object takes() throws Exception {
        return channel.basicGet("books", true); //! undeclared-remote-call
    }

    public void declares() throws Exception {
        channel.queueDeclarePassive("books"); //! undeclared-remote-call
    }

    public void waits() throws Exception {
        channel.waitForConfirmsOrDie(200); //! undeclared-remote-call
    }

    public boolean isOpen() throws Exception {
        return channel.isOpen();
    }
}
