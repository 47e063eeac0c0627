package hystrix_fallback_is_a_command;

import com.netflix.hystrix.HystrixCommand;
import com.netflix.hystrix.HystrixCommandGroupKey;
import org.springframework.web.client.RestTemplate;

/** The fallback of a command runs another command. */
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
        return new OtherCommand().execute();
    }
}

class OtherCommand extends HystrixCommand<String> {
    private final RestTemplate rest = new RestTemplate();

    OtherCommand() {
        super(HystrixCommandGroupKey.Factory.asKey("others"));
    }

    @Override
    protected String run() {
        return rest.getForObject("/other", String.class); //= Hystrix
    }

    @Override
    protected String getFallback() {
        return "none";
    }
}
