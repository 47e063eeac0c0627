package jms_of_old;

import javax.jms.MessageConsumer;
import javax.jms.MessageProducer;

/** JMS by hand, by its older name. */
public class Case {
    private MessageProducer producer;
    private MessageConsumer consumer;

    public void sends() throws Exception {
        producer.send("Release It!"); //! undeclared-remote-call
    }

    public void ages() throws Exception {
        producer.setTimeToLive(1000);
    }

    public Object takes() throws Exception {
        return consumer.receive(200); //! undeclared-remote-call
    }

    public Object looks() throws Exception {
        return consumer.receiveNoWait(); //! undeclared-remote-call
    }

    public Object listens() throws Exception {
        return consumer.getMessageListener();
    }
}
