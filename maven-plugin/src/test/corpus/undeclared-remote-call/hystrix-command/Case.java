package hystrix_command;

import com.netflix.hystrix.HystrixCommand;
import com.netflix.hystrix.HystrixCommandGroupKey;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A command of Hystrix. */
public class Case {
    public String title() {
        return new TitleCommand().execute();
    }
}

class TitleCommand extends HystrixCommand<String> {
    private final HttpClient client = HttpClient.newHttpClient();

    private final HttpRequest request = HttpRequest.newBuilder().build();

    TitleCommand() {
        super(HystrixCommandGroupKey.Factory.asKey("titles"));
    }

    @Override
    protected String run() throws Exception {
        return client.send(request, BodyHandlers.ofString()).body(); //= Hystrix
    }
}
