package org.springframework.mail;

/** As much of the library as the case needs. */
public interface MailSender {
    void send(SimpleMailMessage message);
}
