package spring_messages;

import org.springframework.amqp.core.AmqpTemplate;
import org.springframework.jms.core.JmsOperations;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Spring's templates for messages and mail. */
public class Case {
    private KafkaOperations<String, String> kafka;
    private AmqpTemplate rabbit;
    private JmsOperations jms;
    private MailSender mail;

    public void sends() throws Exception {
        kafka.send("books", "Release It!"); //! undeclared-remote-call
    }

    public void sendsDefault() throws Exception {
        kafka.sendDefault("Release It!"); //! undeclared-remote-call
    }

    public boolean isTransactional() throws Exception {
        return kafka.isTransactional();
    }

    public void converts() throws Exception {
        rabbit.convertAndSend("books", "Release It!"); //! undeclared-remote-call
    }

    public Object asks() throws Exception {
        return rabbit.convertSendAndReceive("books", "Release It!"); //! undeclared-remote-call
    }

    public Object takes() throws Exception {
        return rabbit.receiveAndConvert("books"); //! undeclared-remote-call
    }

    public void convertsJms() throws Exception {
        jms.convertAndSend("books", "Release It!"); //! undeclared-remote-call
    }

    public Object takesJms() throws Exception {
        return jms.receiveAndConvert("books"); //! undeclared-remote-call
    }

    public Object looks() throws Exception {
        return jms.browse("books"); //! undeclared-remote-call
    }

    public void writes() throws Exception {
        mail.send(new SimpleMailMessage()); //! undeclared-remote-call
    }
}
