package org.springframework.mail;

/** As much of the library as the case needs. */
public class SimpleMailMessage {
}
