package hystrix_fallback_calls_out;

import com.netflix.hystrix.HystrixCommand;
import com.netflix.hystrix.HystrixCommandGroupKey;
import org.springframework.web.client.RestTemplate;

/** The fallback of a command of Hystrix asks another service, on the thread of whoever called. */
public class Case {
    public String title() {
        return new TitleCommand().execute();
    }
}

class TitleCommand extends HystrixCommand<String> {
    private final RestTemplate rest = new RestTemplate();

    TitleCommand() {
        super(HystrixCommandGroupKey.Factory.asKey("titles"));
    }

    @Override
    protected String run() {
        return rest.getForObject("/one", String.class); //= Hystrix
    }

    @Override
    protected String getFallback() {
        return rest.getForObject("/other", String.class); //! undeclared-remote-call
    }
}
