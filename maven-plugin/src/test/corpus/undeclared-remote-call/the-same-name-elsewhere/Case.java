package the_same_name_elsewhere;

/** A class of the service has a method of the same name. */
public class Case {
    private final Sender sender = new Sender();

    public void tell() {
        sender.send("hello");
    }
}

class Sender {
    void send(String text) {
        System.out.println(text);
    }
}
